import type { ClientBase } from 'pg';
import type { Table } from './catalogue.ts';

/** Rows in memory at once. */
const BATCH = 200;

/**
 * Copies all rows of a table by their text form, which holds every value exactly. They go in the
 * order of that text, which begins with a random id: no order of arrival goes along.
 */
export async function copyTable(
  source: ClientBase,
  target: ClientBase,
  table: Table,
): Promise<void> {
  // Foreign keys are checked when a statement ends, so a tree goes in one.
  const size = table.references.includes(table.name) ? 'ALL' : BATCH;
  await source.query(
    `DECLARE moved NO SCROLL CURSOR FOR
     SELECT moved_row::text COLLATE "C" AS line FROM ${table.name} moved_row ORDER BY 1`,
  );
  for (;;) {
    const { rows } = await source.query<{ line: string }>(`FETCH ${size} FROM moved`);
    if (rows.length === 0) break;
    await target.query(insertInto(table), [rows.map(({ line }) => line)]);
  }
  await source.query('CLOSE moved');
}

function insertInto({ name, columns }: Table): string {
  const values = columns.map((column) => `(parsed.moved).${column}`);
  return `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values.join(', ')}
    FROM (SELECT line::${name} AS moved FROM unnest($1::text[]) AS given(line) OFFSET 0) parsed`;
}

/** One digest a row, over its whole text form, sorted. */
export async function digestsOf(client: ClientBase, { name }: Table): Promise<readonly string[]> {
  const { rows } = await client.query<{ digest: string }>(
    `SELECT encode(sha256(convert_to(moved_row::text, 'UTF8')), 'hex') COLLATE "C" AS digest
     FROM ${name} moved_row ORDER BY 1`,
  );
  return rows.map(({ digest }) => digest);
}
