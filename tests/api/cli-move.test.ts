import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { MoveRefused } from '../../prisma/move/refused.ts';
import { moveDatabase } from '../../prisma/move.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { MIGRATIONS, openTestDatabase } from '../support/database.ts';
import { factoriesFor } from '../support/factories.ts';
import { NO_POSTGRES, startPostgres, type TestPostgres } from '../support/postgres.ts';

const TODAY = new Date('2026-11-18T00:00:00Z');
const TABLES = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname IN ('people', 'library')`;
const AWKWARD = 'quotes " \' \\ , ( ) {} \r\n\ttab 😀 \u202eأهلا\u2028 NULL \u0001';

/** Every row of every table as one text, sorted here and not by the database. */
async function everything({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(TABLES);
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${name} t`,
      );
      return rows.map(({ row }) => `${name} ${JSON.stringify(row)}`);
    }),
  );
  return texts.flat().sort();
}

describe.skipIf(NO_POSTGRES)('moving up, on PostgreSQL,', { timeout: 240_000 }, () => {
  let postgres: TestPostgres;
  let source: Database;
  const opened: Database[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    source = await openTestDatabase();
    await fill(source);
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  afterAll(async () => {
    await source?.close();
    await postgres?.stop();
  });

  /** The demo group, and beside it what a text form could lose. */
  async function fill({ prisma }: Database): Promise<void> {
    await seed(prisma, { demo: true, today: TODAY });
    const { aMember, aWriteUp, aSubmission, aMailbox, aMessage, aDomain } = factoriesFor(prisma);
    const member = await aMember({ name: AWKWARD, image: '' });
    const at = new Date('2026-11-18T14:35:21.123Z');
    const week = { createdAt: at, updatedAt: at, expiresAt: at };
    await prisma.signIn.create({ data: { ...week, token: 'token', memberId: member.id } });
    const measures = [{ name: AWKWARD, before: -1.5e300, after: 1e-9, unit: '' }];
    const draft = { title: AWKWARD, measures, lessons: [AWKWARD, '', 'NULL', '{}'] };
    await aWriteUp({ draft });
    // Prisma sends sixteen digits, and a value may have seventeen.
    await prisma.$executeRaw`UPDATE library."Measure" SET after = 0.30000000000000004 WHERE unit = ''`;
    await aSubmission({ draft });
    await aMessage((await aMailbox()).id, 'AUTHOR', AWKWARD);
    const child = await aDomain({ slug: 'child', parent: 'parent', aliases: [AWKWARD] });
    const old = await aDomain({ slug: 'old', retired: true });
    await prisma.domain.update({ where: { id: old.id }, data: { mergedIntoId: child.id } });
  }

  const targetAt = async (url: string) => {
    const target = await openDatabase({ url });
    opened.push(target);
    return target;
  };
  const aTarget = async () => {
    const url = await postgres.createDatabase();
    const target = await targetAt(url);
    await migrate(target.pool, MIGRATIONS);
    return { url, ...target };
  };
  const refusal = (url: string) =>
    moveDatabase(source.pool, url, MIGRATIONS).then(
      () => 'moved',
      (error: unknown) => {
        if (error instanceof MoveRefused) return error.message;
        throw error;
      },
    );

  test('every row of every table arrives as it was, and the source stays as it is', async () => {
    const url = await postgres.createDatabase();
    const before = await everything(source);

    const moved = await moveDatabase(source.pool, url, MIGRATIONS);

    const target = await targetAt(url);
    expect(before.length).toBeGreaterThan(1_000);
    expect(await everything(target)).toEqual(before);
    expect(await everything(source)).toEqual(before);
    expect(moved.reduce((sum, { rows }) => sum + rows, 0)).toBe(before.length);
    const { rows: tables } = await source.pool.query(TABLES);
    expect(moved.map(({ name }) => name).sort()).toEqual(
      tables.map(({ name }) => name.replaceAll('"', '')).sort(),
    );
  });

  test('a value that the target changes is found, named, and nothing stays there', async () => {
    const { url, pool } = await aTarget();
    await pool.query(`
      CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.month = '2025-07' THEN NEW.outcome := NEW.outcome || ' '; END IF; RETURN NEW; END $$;
      CREATE TRIGGER meddle BEFORE INSERT ON library."WriteUp"
      FOR EACH ROW EXECUTE FUNCTION meddle()`);
    const changed = await source.prisma.writeUp.count({ where: { month: '2025-07' } });
    const all = await source.prisma.writeUp.count();

    const sentence = await refusal(url);

    expect(changed).toBeGreaterThan(0);
    expect(sentence).toBe(
      `library.WriteUp differs there after copying, in ${changed} of ${all} rows; nothing was moved.`,
    );
    expect(await everything({ pool })).toEqual([]);
  });

  test('a row that the target drops is found, named, and nothing stays there', async () => {
    const { url, pool } = await aTarget();
    await pool.query(`
      CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RETURN CASE WHEN NEW.position = 0 THEN NULL ELSE NEW END; END $$;
      CREATE TRIGGER lose BEFORE INSERT ON library."Message"
      FOR EACH ROW EXECUTE FUNCTION lose()`);

    const sentence = await refusal(url);

    expect(sentence).toMatch(/^library\.Message has 1 rows here and 0 there after copying/);
    expect(await everything({ pool })).toEqual([]);
  });

  test('a target that holds anything is refused and left as it is', async () => {
    const target = await aTarget();
    await factoriesFor(target.prisma).aMember();
    const before = await everything(target);

    const sentence = await refusal(target.url);

    expect(sentence).toBe(
      'The database to move to holds rows in people.Member already: name an empty one.',
    );
    expect(await everything(target)).toEqual(before);
  });

  test('what others keep in the same database is neither asked nor touched', async () => {
    const url = await postgres.createDatabase();
    const target = await targetAt(url);
    await target.pool.query('CREATE TABLE theirs AS SELECT 1 AS one');

    const sentence = await refusal(url);

    const { rows } = await target.pool.query('SELECT one FROM theirs');
    expect(sentence).toBe('moved');
    expect(rows).toEqual([{ one: 1 }]);
  });

  test('a target of another version is refused', async () => {
    const { url, pool } = await aTarget();
    await pool.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('later', 'sum', '29990101000000_later', now())`);

    expect(await refusal(url)).toMatch(/was made by another version of Kindling/);
  });

  test('a target that somebody works on is refused after a few seconds', async () => {
    const { url, pool } = await aTarget();
    const other = await pool.connect();
    await other.query('BEGIN; INSERT INTO library."Tombstone" VALUES (gen_random_uuid(), 1)');

    const sentence = await refusal(url);

    await other.query('ROLLBACK');
    other.release();
    expect(sentence).toMatch(/is in use: stop what works on it/);
  });

  test('an address where nothing answers is refused', async () => {
    expect(await refusal('postgresql://127.0.0.1:1/none')).toMatch(/does not answer/);
  });

  test('the command says what to set to go on, and shows no secret', async () => {
    const home = mkdtempSync(join(tmpdir(), 'kindling-move-'));
    const dataDir = join(home, 'data');
    const url = new URL(await postgres.createDatabase());
    url.password = 'hunter2hunter2';
    await (await openDatabase({ dataDir })).close();

    const { status, stdout } = kindling(['move', '--to', url.href], dataDir);

    const secret = readFileSync(`${dataDir}-keys/secret`, 'utf8').trim();
    expect(stdout).toMatch(/Moved \d+ rows of \d+ tables; each was compared/);
    expect(stdout).toContain(`KINDLING_SECRET="$(cat '${dataDir}-keys/secret')"`);
    expect(stdout).toMatch(/DATABASE_URL='postgres:.*PASSWORD/);
    expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain('hunter2');
    expect(status).toBe(0);
    rmSync(home, { recursive: true });
  });
});

test('a database keeps no sequence, which a move would have to carry and an order would leak by', async () => {
  const database = await openTestDatabase();

  const { rows } = await database.pool.query(
    `SELECT sequencename FROM pg_sequences WHERE schemaname IN ('people', 'library')`,
  );

  expect(rows).toEqual([]);
  await database.close();
});

function kindling(args: string[], dataDir: string) {
  const { DATABASE_URL: _, MEILI_URL: __, MEILI_KEY: ___, ...inherited } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', 'api/cli/main.ts', ...args], {
    env: { ...inherited, KINDLING_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
}
