import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, openServingApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import type { Database } from '../../prisma/client.ts';
import { openTestDatabase } from '../support/database.ts';
import { SECRET } from '../support/server.ts';

describe('what the jobs log when the database fails', () => {
  let database: Database;
  let app: App;
  let logged: unknown[];

  beforeAll(async () => {
    database = await openTestDatabase();
    const env = readEnv({ KINDLING_SECRET: SECRET, KINDLING_DEMO: 'off', NODE_ENV: 'test' });
    app = await openServingApp(env, { database, print: () => {} });
  });
  beforeEach(() => {
    logged = [];
    vi.spyOn(console, 'error').mockImplementation((line) => logged.push(line));
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => app.close());

  const without = async (table: string, work: () => Promise<void>) => {
    await database.pool.query(`ALTER TABLE library."${table}" RENAME TO lost`);
    await work();
    await database.pool.query(`ALTER TABLE library.lost RENAME TO "${table}"`);
  };

  test('is that comparing the index failed, and not that the engine is away', async () => {
    await without('WriteUp', app.fillIndex);

    expect(logged).toEqual(['kindling: reconcile-failed']);
  });

  test('is that the outbox failed, and not that the engine is away', async () => {
    await without('Outbox', app.drainOutbox);

    expect(logged).toEqual(['kindling: outbox-failed']);
  });
});
