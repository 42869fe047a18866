import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { openEmbeddedPool } from '../../prisma/pglite.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Ignored by git, gone with the next `npm ci`, when PGlite may be another. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/kindling', import.meta.url));

/** A migrated, empty database of its own: PGlite in memory, from a copy that was migrated once. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase({ memory: await migratedSnapshot() });
  await migrate(database.pool, MIGRATIONS);
  return database;
}

/** Empties every table of ours, vocabularies too, and keeps the one group. */
export async function emptyDatabase({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('people', 'library')`,
  );
  await pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`);
  await pool.query(`INSERT INTO people."Group" (id, name) VALUES (1, 'Our group')`);
}

async function migratedSnapshot(): Promise<Blob> {
  const file = join(CACHE, `migrated-${await fingerprint()}.tar`);
  if (!existsSync(file)) await makeSnapshot(file);
  return new Blob([await readFile(file)]);
}

/** Another migration, or another text of one, is another snapshot. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(MIGRATIONS)).filter((name) => !name.includes('.')).sort();
  for (const name of names)
    hash.update(name).update(await readFile(join(MIGRATIONS, name, 'migration.sql')));
  return hash.digest('hex').slice(0, 16);
}

/** Written beside and renamed: several workers may come here at once. */
async function makeSnapshot(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-snapshot-'));
  try {
    const { pool, release } = await openEmbeddedPool({ folder });
    await migrate(pool, MIGRATIONS);
    await pool.end();
    await release();
    const db = await PGlite.create(folder);
    const dump = await db.dumpDataDir('none');
    await db.close();
    await mkdir(CACHE, { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
    await rename(unfinished, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
