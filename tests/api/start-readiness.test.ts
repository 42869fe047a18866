import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, openServingApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import { listen } from '../../api/http/listen.ts';
import { createHttpApp } from '../../api/http/server.ts';
import type { Database } from '../../prisma/client.ts';
import { openTestDatabase } from '../support/database.ts';
import { factoriesFor } from '../support/factories.ts';
import { SECRET } from '../support/server.ts';

describe('readiness', () => {
  let database: Database;
  let app: App;
  let web: Server;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(async () => {
    const env = readEnv({ KINDLING_SECRET: SECRET, KINDLING_DEMO: 'off', NODE_ENV: 'test' });
    app = await openServingApp(env, { database, print: () => {} });
    const http = await createHttpApp(app);
    web = await listen(http.express, { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => {
    web.close();
    web.closeAllConnections();
  });
  afterAll(() => app.close());

  const send = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${(web.address() as AddressInfo).port}${path}`, init);
  const ask = async (path: string) => {
    const answer = await send(path);
    return { status: answer.status, body: await answer.json() };
  };
  const waitingFor = (...waiting: string[]) => ({ status: 503, body: { ready: false, waiting } });
  const READY = { status: 200, body: { ready: true, waiting: [] } };

  test('comes with the index, even one of nothing', async () => {
    const before = await ask('/ready');
    await app.fillIndex();

    expect(before).toEqual(waitingFor('search'));
    expect(await ask('/ready')).toEqual(READY);
  });

  test('is never stored on the way', async () => {
    const answers = await Promise.all([send('/ready'), send('/health')]);

    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual([
      'no-store',
      'no-store',
    ]);
  });

  test('lets whoever sends requests leave out the search engine, and nothing else', async () => {
    const database = await ask('/ready?exclude=database');

    expect(await ask('/ready?exclude=search')).toEqual(READY);
    expect(database.status).toBe(400);
    expect(database.body.errors[0].message).toBe(
      'exclude should be search; nothing else can be left out.',
    );
  });

  test('misses a migration that the database has lost', async () => {
    await app.fillIndex();
    await database.pool.query('ALTER TABLE _prisma_migrations RENAME TO lost');

    const answer = await ask('/ready');

    await database.pool.query('ALTER TABLE lost RENAME TO _prisma_migrations');
    expect(answer).toEqual(waitingFor('migrations'));
  });

  test('misses a database that refuses, while the process is alive', async () => {
    await app.fillIndex();
    const query = database.pool.query;
    database.pool.query = () => Promise.reject(new Error('connection refused'));

    const answers = [await ask('/ready'), await ask('/health')];

    database.pool.query = query;
    expect(answers).toEqual([waitingFor('database'), { status: 200, body: { ok: true } }]);
  });

  test('ends with the first signal to stop', async () => {
    await app.fillIndex();
    app.readiness.stop();

    expect(await ask('/ready')).toEqual(waitingFor('stopping'));
  });

  test('is not needed to browse: search alone says that it is unavailable', async () => {
    const factories = factoriesFor(database.prisma);
    await factories.aWriteUp();
    const member = await factories.aMember();
    const token = (await app.signIn.issueLink(member.id)).split('#token=')[1];
    const headers = { 'content-type': 'application/json' };
    const { headers: signedIn } = await send('/auth/verify', {
      ...{ method: 'POST', headers, body: JSON.stringify({ token }) },
    });
    const query = `{ writeUps { totalCount }
      search(query: "phones") { __typename ... on SearchConnection { total { value } } } }`;
    const both = async () => {
      const cookie = signedIn.getSetCookie()[0]?.split(';')[0] ?? '';
      const init = {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify({ query }),
      };
      return (await (await send('/graphql', init)).json()).data;
    };

    const before = await both();
    await app.fillIndex();

    expect(before).toEqual({
      writeUps: { totalCount: 1 },
      search: { __typename: 'SearchUnavailable' },
    });
    expect((await both()).search).toEqual({
      ...{ __typename: 'SearchConnection', total: { value: 1 } },
    });
  });
});
