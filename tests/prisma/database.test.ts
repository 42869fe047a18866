import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { DataDirectoryLocked } from '../../prisma/lock.ts';
import { MigrationRefused, migrate } from '../../prisma/migrate.ts';
import { MIGRATIONS, openTestDatabase } from '../support/database.ts';

describe('the embedded database', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('answers a good query after a malformed one with the right answer', async () => {
    const bad = database.prisma.writeUp.findUnique({ where: { id: 'not-a-uuid' } });
    await expect(bad).rejects.toThrow();

    const [row] = await database.prisma.$queryRaw<{ answer: number }[]>`SELECT 42 AS answer`;

    expect(row?.answer).toBe(42);
  });

  test('applies each migration once', async () => {
    expect(await migrate(database.pool, MIGRATIONS)).toEqual([]);
  });

  test('refuses a migration that was edited after it was applied', async () => {
    await database.pool.query("UPDATE _prisma_migrations SET checksum = 'other'");

    await expect(migrate(database.pool, MIGRATIONS)).rejects.toThrow(MigrationRefused);
  });
});

describe('the data directory', () => {
  test('is refused to a second opener while the first holds it, and free afterwards', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kindling-'));
    const first = await openDatabase({ dataDir });

    await expect(openDatabase({ dataDir })).rejects.toThrow(DataDirectoryLocked);
    await first.close();
    const second = await openDatabase({ dataDir });

    await second.close();
    await rm(dataDir, { recursive: true });
  });
});

describe('the two Postgres schemas', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('are crossed by no foreign key', async () => {
    const { rows } = await database.pool.query(`
      SELECT conname FROM pg_constraint
      JOIN pg_class a ON a.oid = conrelid JOIN pg_class b ON b.oid = confrelid
      WHERE contype = 'f' AND a.relnamespace <> b.relnamespace`);

    expect(rows).toEqual([]);
  });

  test('keep every clock and every name of a person out of the library', async () => {
    const { rows } = await database.pool.query(`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'library' AND (data_type LIKE 'timestamp%' OR data_type LIKE 'time%'
        OR column_name ~* 'author|member|user|creator|person|created|updated')`);

    expect(rows).toEqual([]);
  });
});
