import type { ClientBase, Pool, PoolClient } from 'pg';
import { type Database, DatabaseUnavailable, openDatabase } from './client.ts';
import { migrate } from './migrate.ts';
import { readHistory, readTables, type Table } from './move/catalogue.ts';
import { copyTable, digestsOf } from './move/copy.ts';
import { MoveRefused } from './move/refused.ts';

/** A table that was copied, and how many rows of it. */
export interface MovedTable {
  /** With its schema: `library.WriteUp`. */
  readonly name: string;
  readonly rows: number;
}

/** What the text of a value depends on, on either side. */
const TEXT_FORM = [
  ...["timezone = 'UTC'", "datestyle = 'ISO, YMD'", "intervalstyle = 'iso_8601'"],
  ...['extra_float_digits = 1', "bytea_output = 'hex'"],
];
const PATIENCE = ['statement_timeout = 0', "lock_timeout = '5s'"];
const LOCK_NOT_AVAILABLE = '55P03';
const OLDEST_SERVER = 150_000;

/**
 * Copies a whole group into an empty PostgreSQL, in one transaction, and commits only when every
 * row was found equal. The source is read, never written.
 *
 * @param to the address of the target, which is migrated first
 * @param migrations the folder of the migrations
 * @throws {MoveRefused} with nothing copied
 * @throws {MigrationRefused} when the target has another history
 */
export async function moveDatabase(
  source: Pool,
  to: string,
  migrations: string,
): Promise<readonly MovedTable[]> {
  const target = await openTarget(to);
  try {
    await refuseUnfit(target.pool);
    await migrate(target.pool, migrations);
    return await inTransaction(source, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (from) =>
      inTransaction(target.pool, 'BEGIN', (into) => copyAll(from, into)),
    );
  } finally {
    await target.close();
  }
}

async function openTarget(url: string): Promise<Database> {
  try {
    return await openDatabase({ url });
  } catch (cause) {
    if (!(cause instanceof DatabaseUnavailable)) throw cause;
    const sentence = 'The database to move to does not answer: check the address and the password.';
    throw new MoveRefused(sentence, { cause });
  }
}

async function refuseUnfit(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version,
            current_setting('server_encoding') AS encoding`,
  );
  const { version, encoding } = rows[0] ?? {};
  if (Number(version) < OLDEST_SERVER)
    throw new MoveRefused('The database to move to should be PostgreSQL 15 or newer.');
  if (encoding !== 'UTF8')
    throw new MoveRefused(
      `The database to move to keeps text as ${encoding}: make one with ENCODING 'UTF8'.`,
    );
}

async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const done = await work(client);
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function copyAll(source: ClientBase, target: ClientBase): Promise<readonly MovedTable[]> {
  for (const setting of [...TEXT_FORM, ...PATIENCE]) {
    await source.query(`SET LOCAL ${setting}`);
    await target.query(`SET LOCAL ${setting}`);
  }
  const tables = await readTables(source);
  await refuseOther(source, target, tables);
  await hold(target, tables);
  for (const table of tables) await refuseFilled(target, table);
  for (const table of tables) await copyTable(source, target, table);
  const moved: MovedTable[] = [];
  for (const table of tables) moved.push(await compare(source, target, table));
  return moved;
}

/** Another version of Kindling made it, or a hand has changed it since. */
async function refuseOther(source: ClientBase, target: ClientBase, tables: readonly Table[]) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (
    same(await readHistory(source), await readHistory(target)) &&
    same(tables, await readTables(target))
  )
    return;
  throw new MoveRefused(
    'The database to move to was made by another version of Kindling: name an empty one.',
  );
}

/** Nobody writes there until the end. */
async function hold(target: ClientBase, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => name).join(', ');
  try {
    await target.query(`LOCK TABLE ${names} IN EXCLUSIVE MODE`);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === LOCK_NOT_AVAILABLE))
      throw cause;
    const sentence = 'The database to move to is in use: stop what works on it, and move again.';
    throw new MoveRefused(sentence, { cause });
  }
}

async function refuseFilled(target: ClientBase, table: Table): Promise<void> {
  const { rowCount } = await target.query(`SELECT 1 FROM ${table.name} LIMIT 1`);
  if (rowCount === 0) return;
  throw new MoveRefused(
    `The database to move to holds rows in ${plain(table)} already: name an empty one.`,
  );
}

async function compare(source: ClientBase, target: ClientBase, table: Table): Promise<MovedTable> {
  const [here, there] = [await digestsOf(source, table), await digestsOf(target, table)];
  const name = plain(table);
  if (here.length !== there.length)
    throw new MoveRefused(
      `${name} has ${here.length} rows here and ${there.length} there after copying; nothing was moved.`,
    );
  const known = new Set(there);
  const others = here.filter((digest) => !known.has(digest)).length;
  if (others > 0 || here.some((digest, at) => digest !== there[at]))
    throw new MoveRefused(
      `${name} differs there after copying, in ${others} of ${here.length} rows; nothing was moved.`,
    );
  return { name, rows: here.length };
}

function plain({ name }: Table): string {
  return name.replaceAll('"', '');
}
