import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** A migrated, empty database of its own: PGlite in memory, or PostgreSQL where the suite started one. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase({ memory: null });
  await migrate(database.pool, MIGRATIONS);
  return database;
}
