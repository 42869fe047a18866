import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

/** The advisory lock that Prisma's own `migrate deploy` takes. */
const MIGRATION_LOCK = 72707369;

/** The table as Prisma makes it, so that `prisma migrate deploy` can take over at any time. */
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** A migration was edited after it ran, or failed half-way. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Hex SHA-256 of the file, as Prisma computes it. */
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Applies what is missing, in order, and returns the names applied.
 *
 * @throws {MigrationRefused} before anything is changed, when the history does not fit the files
 */
export async function migrate(pool: Pool, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    // Before anything else: even CREATE TABLE IF NOT EXISTS fails when two processes do it at once.
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query(HISTORY);
    const missing = missingFrom(migrations, await readHistory(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => {});
    client.release();
  }
}

/**
 * The names that {@link migrate} would apply; changes nothing.
 *
 * @throws {MigrationRefused} when the history does not fit the files
 */
export async function pendingMigrations(pool: Pool, folder: string): Promise<readonly string[]> {
  const history = await readHistory(pool);
  return missingFrom(await readMigrations(folder), history).map(({ name }) => name);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readHistory(client: Pool | PoolClient): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function missingFrom(migrations: readonly Migration[], history: readonly Applied[]) {
  const applied = new Map(history.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, checksum }) => {
    const row = applied.get(name);
    if (!row) return true;
    if (!row.finished_at) throw new MigrationRefused(failedEarlier(name));
    if (row.checksum !== checksum) throw new MigrationRefused(editedLater(name));
    return false;
  });
}

const failedEarlier = (name: string) =>
  `The migration ${name} began on this database and did not finish. ` +
  'Restore the last backup, or repair the database and mark it with "prisma migrate resolve".';

const editedLater = (name: string) =>
  `The migration ${name} was changed after this database had applied it. ` +
  'Restore the file as it was, and put the change into a new migration.';

/** All or nothing, history included: a process that is killed in the middle leaves no trace. */
async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('BEGIN');
  try {
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)',
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
