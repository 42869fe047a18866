import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client/client.ts';
import { lockDataDirectory } from './lock.ts';
import { type OpenPool, openEmbeddedPool } from './pglite.ts';

/** PostgreSQL 15 or later by `url`, or PGlite in a folder; `memory` is for tests. */
export type DatabaseLocation =
  | { readonly url: string }
  | { readonly dataDir: string }
  | { readonly memory: Blob | null };

export interface Database {
  readonly prisma: PrismaClient;
  /** The one pool through which all SQL goes, Prisma's too. */
  readonly pool: pg.Pool;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** The server at `DATABASE_URL` did not answer, or refused. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/**
 * Opens the database without changing anything in it.
 *
 * @throws {DatabaseUnavailable} when the server cannot be reached
 * @throws {DataDirectoryLocked} when another process holds the folder
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const { pool, release } = await openPool(location);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), log: [] });
  return {
    prisma,
    pool,
    embedded: !('url' in location),
    async close() {
      await prisma.$disconnect();
      await pool.end();
      await release();
    },
  };
}

async function openPool(location: DatabaseLocation): Promise<OpenPool> {
  if ('url' in location) return openServerPool(location.url);
  if ('memory' in location) return openEmbeddedPool({ snapshot: location.memory });
  return openLockedPool(location.dataDir);
}

async function openServerPool(url: string): Promise<OpenPool> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // A dropped idle connection must not end the process; the next query reports it.
  pool.on('error', () => {});
  try {
    (await pool.connect()).release();
  } catch (cause) {
    await pool.end();
    throw new DatabaseUnavailable(
      'The database at DATABASE_URL does not answer: check the address, the password and that it runs.',
      { cause },
    );
  }
  return { pool, release: async () => {} };
}

async function openLockedPool(dataDir: string): Promise<OpenPool> {
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockDataDirectory(dataDir);
  try {
    const embedded = await openEmbeddedPool({ folder: join(dataDir, 'database') });
    return { pool: embedded.pool, release: () => embedded.release().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}
