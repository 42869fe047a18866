import pg from 'pg';
import { vi } from 'vitest';

/** Does the work and tells which SQL it sent, through whichever pool. */
export async function statementsOf<T>(work: () => Promise<T>) {
  // Both databases are reached through `pg`'s client, so this is the one place all SQL passes.
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const answer = await work();
    const statements = query.mock.calls.map(([first]) => textOf(first));
    return { answer, statements: statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)) };
  } finally {
    query.mockRestore();
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return query instanceof Object && 'text' in query ? String(query.text) : '';
}
