import type { ClientBase } from 'pg';

/** A table as the database itself describes it; all names are quoted. */
export interface Table {
  readonly name: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
  /** The tables that its foreign keys lead to, itself among them where it is a tree. */
  readonly references: readonly string[];
}

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum) AS columns,
    ARRAY(SELECT DISTINCT format('%I.%I', rn.nspname, r.relname) COLLATE "C" FROM pg_constraint k
      JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE k.conrelid = c.oid AND k.contype = 'f') AS "references"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('people', 'library') AND c.relkind = 'r'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`;

/** Every table of ours, each behind those that it refers to. */
export async function readTables(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(TABLES);
  const ordered: Table[] = [];
  const left = new Set(rows);
  while (left.size > 0) {
    const waiting = new Set([...left].map(({ name }) => name));
    const free = [...left].filter(({ name, references }) =>
      references.every((other) => other === name || !waiting.has(other)),
    );
    if (free.length === 0) throw new Error(`Tables refer to each other: ${[...waiting]}.`);
    ordered.push(...free);
    for (const table of free) left.delete(table);
  }
  return ordered;
}

/** The migrations that made the tables, as names with checksums. */
export async function readHistory(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ migration: string }>(
    `SELECT migration_name || ' ' || checksum AS migration FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ migration }) => migration);
}
