import type { Database } from './client.ts';

/**
 * Does the work while no other process does what is named by the same lock. PGlite has one
 * process and one connection, which the work itself needs.
 */
export async function alone<T>(
  { embedded, pool }: Database,
  lock: number,
  work: () => Promise<T>,
): Promise<T> {
  if (embedded) return work();
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${lock})`);
    return await work().finally(() => client.query(`SELECT pg_advisory_unlock(${lock})`));
  } finally {
    client.release();
  }
}
