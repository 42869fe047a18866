import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import * as op from '../schema/graph/operations.ts';
import { canRunMeilisearch } from '../search/meilisearch-server.ts';
import { aDraft, aReceipt, factoriesFor } from '../support/factories.ts';
import type { Answer } from '../support/graph.ts';
import { NO_POSTGRES } from '../support/postgres.ts';
import { GrownInstallation } from './installation.ts';
import { startLoad } from './load.ts';
import type { RunningProcess } from './process.ts';

const runnable = !NO_POSTGRES && canRunMeilisearch();
if (!runnable) {
  console.warn(
    '\n!!! SKIPPED: two api processes and a worker. They want PostgreSQL and Meilisearch: see above.\n',
  );
}

/** An index hears of a change within moments; a machine that is busy may take longer. */
const SOON = { timeout: 30_000, interval: 100 };

describe.skipIf(!runnable)('two api processes and a worker', { timeout: 180_000 }, () => {
  let grown: GrownInstallation;
  let database: Database;
  let one: RunningProcess;
  let other: RunningProcess;
  let worker: RunningProcess;
  let cookies: Record<'MEMBER' | 'REVIEWER' | 'ADMIN', string>;

  beforeAll(async () => {
    grown = await GrownInstallation.create();
    // At once, on an empty database and without an index: whichever comes first makes them.
    [worker, one, other] = await Promise.all([
      grown.start('worker'),
      grown.start('api'),
      grown.start('api'),
    ]);
    database = await openDatabase({ url: grown.settings.DATABASE_URL! });
    cookies = { MEMBER: '', REVIEWER: '', ADMIN: '' };
    for (const role of ['MEMBER', 'REVIEWER', 'ADMIN'] as const) {
      cookies[role] = await one.signIn(await linkFor(role));
    }
  }, 300_000);
  afterAll(async () => {
    await database?.close();
    await grown?.remove();
  });

  async function linkFor(role: string): Promise<string> {
    const who = [`${role.toLowerCase()}@hospital.example`, '--name', role, '--role', role];
    // The shape is the command's own report.
    const added = (await grown.command('member', 'add', ...who)) as { signInLink: string };
    return added.signInLink;
  }

  const titlesOn = async (api: RunningProcess, query: string): Promise<string[]> => {
    const { search } = await api.ask(cookies.MEMBER, op.SEARCH, { query, first: 100 });
    return search.edges.map(({ node }: Answer) => node.title);
  };
  const totalOn = async (api: RunningProcess, query: string): Promise<number | string> => {
    const { search } = await api.ask(cookies.MEMBER, op.SEARCH, { query, first: 1 });
    return search.total?.value ?? search.__typename;
  };

  /** Write-ups as a process leaves them that ended right after its commit. */
  async function commitOnly(word: string, count: number): Promise<void> {
    const { aWriteUp } = factoriesFor(database.prisma);
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const draft = { title: `About ${word}, the ${at}th`, domains: ['order-sets'] };
      ids.push((await aWriteUp({ draft })).id);
    }
    const rows = ids.map((id) => ({ id, version: 1, kind: 'UPSERT' as const }));
    await database.prisma.outbox.createMany({ data: rows });
  }

  test('are ready, each of them', async () => {
    for (const process of [one, other, worker]) {
      await expect.poll(() => process.ready(), SOON).toEqual({ status: 200, waiting: [] });
    }
  });

  test('answer members at the api alone', async () => {
    const graph = await fetch(`${worker.origin}/graphql`, { method: 'POST' });
    const pages = await Promise.all([fetch(`${worker.origin}/`), fetch(`${one.origin}/`)]);

    expect([graph, ...pages].map(({ status }) => status)).toEqual([404, 404, 200]);
  });

  test('know on one whoever signed in on the other', async () => {
    const { viewer } = await other.ask(cookies.MEMBER, '{ viewer { email } }');

    expect(viewer).toEqual({ email: 'member@hospital.example' });
  });

  test('carry a write-up from one to the other, and take it back', async () => {
    const { receipt, receiptHash } = aReceipt();
    const draft = aDraft({ title: 'Pagers came back for a week', domains: ['order-sets'] });
    const { submitWriteUp } = await one.ask(cookies.MEMBER, op.SUBMIT, {
      input: { receiptHash, draft },
    });
    const { id } = submitWriteUp.submission;
    const { submission } = await one.ask(cookies.REVIEWER, op.READ_SUBMISSION, { id });
    const { version } = submission;
    await one.ask(cookies.REVIEWER, op.APPROVE, { input: { id, version } });
    await other.ask(cookies.ADMIN, op.RELEASE);

    await expect.poll(() => titlesOn(one, 'pagers'), SOON).toEqual([draft.title]);
    expect(await titlesOn(other, 'pagers')).toEqual([draft.title]);

    await other.askAnonymously(op.WITHDRAW, { input: { receipt } });

    await expect.poll(() => titlesOn(other, 'pagers'), SOON).toEqual([]);
    expect(await titlesOn(one, 'pagers')).toEqual([]);
  });

  test('catch up with a new worker after the old one was killed at its work', async () => {
    await commitOnly('dosimeters', 150);
    await worker.stop('SIGKILL');
    const before = await database.prisma.outbox.count();
    await commitOnly('dosimeters', 50);
    await sleep(1_500);
    const left = await database.prisma.outbox.count();

    worker = await grown.start('worker');

    expect(left).toBe(before + 50);
    await expect.poll(() => totalOn(one, 'dosimeters'), SOON).toBe(200);
    await expect.poll(() => database.prisma.outbox.count(), SOON).toBe(0);
  });

  test('tell the index each change once, however many workers there are', async () => {
    const second = await grown.start('worker');
    const { meilisearch } = grown;
    const client = new Meilisearch({ host: meilisearch.url, apiKey: meilisearch.key });
    const received = async () => {
      const { results } = await client.tasks.getTasks({
        types: ['documentAdditionOrUpdate'],
        limit: 1_000,
      });
      return results.reduce((sum, { details }) => sum + (details?.receivedDocuments ?? 0), 0);
    };
    // Its own comparison of database and index is over.
    await expect.poll(() => second.ready(), SOON).toEqual({ status: 200, waiting: [] });
    await sleep(1_000);
    const before = await received();

    await commitOnly('tonometers', 60);

    await expect.poll(() => totalOn(other, 'tonometers'), SOON).toBe(60);
    await expect.poll(() => database.prisma.outbox.count(), SOON).toBe(0);
    await sleep(2_000);
    expect((await received()) - before).toBe(60);
    expect(await second.stop()).toBe(0);
  });

  test('lose no request when one of them is stopped under load', async () => {
    const leaving = await grown.start('api');
    const load = startLoad({
      ports: [leaving.port, other.port],
      path: '/graphql',
      headers: { 'content-type': 'application/json', cookie: cookies.MEMBER },
      body: JSON.stringify({ query: '{ viewer { email } }' }),
      atOnce: 8,
    });
    await sleep(1_000);

    const ended = await leaving.stop();
    await sleep(500);
    const { answers, elsewhere, lost } = await load();

    expect(lost).toEqual([]);
    expect(Object.keys(answers)).toEqual(['200']);
    expect(elsewhere).toBeGreaterThan(0);
    expect(ended).toBe(0);
  });

  test('finish a request that is half received, and say meanwhile that they stop', async () => {
    const leaving = await grown.start('api');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await get(agent, leaving.port, '/ready');
    const half = halfSent(leaving.port, cookies.MEMBER, '{ viewer { email } }');
    await half.sent;

    leaving.signal('SIGTERM');
    await expect.poll(() => refuses(leaving.port), SOON).toBe(true);
    const ready = await get(agent, leaving.port, '/ready');
    await sleep(1_000);
    const answer = await half.finish();

    expect(ready).toEqual({
      ...{ status: 503, connection: 'close' },
      body: '{"ready":false,"waiting":["stopping"]}',
    });
    expect(answer).toMatchObject({ status: 200, connection: 'close' });
    expect(answer.body).toContain('member@hospital.example');
    expect(await leaving.ended).toBe(0);
    agent.destroy();
  });

  test('start without the search engine, and say what they wait for', async () => {
    const nowhere = { MEILI_URL: 'http://127.0.0.1:9' };
    const [api, clock] = await Promise.all([
      grown.start('api', nowhere),
      grown.start('worker', nowhere),
    ]);

    const { writeUps, search } = await api.ask(
      cookies.MEMBER,
      '{ writeUps(first: 1) { edges { node { id } } } search(query: "phones") { __typename } }',
    );

    expect(writeUps.edges).toHaveLength(1);
    expect(search).toEqual({ __typename: 'SearchUnavailable' });
    const away = { status: 503, waiting: ['search'] };
    expect([await api.ready(), await clock.ready()]).toEqual([away, away]);
    expect(await api.ready('?exclude=search')).toEqual({ status: 200, waiting: [] });
    expect([await api.stop(), await clock.stop()]).toEqual([0, 0]);
  });

  test('write nothing into their logs of what was asked or who asked it', () => {
    const lines = [one, other].flatMap(({ printed }) => printed.trimEnd().split('\n'));

    expect(lines.filter((line) => !line.startsWith('Kindling answers on'))).toEqual([]);
  });
});

interface Reply {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

function replyTo(outgoing: ReturnType<typeof request>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    outgoing.once('error', reject).once('response', async (answer) => {
      let body = '';
      for await (const chunk of answer) body += chunk;
      const { connection } = answer.headers;
      resolve({ status: answer.statusCode, connection, body });
    });
  });
}

function get(agent: Agent, port: number, path: string): Promise<Reply> {
  const outgoing = request({ agent, host: '127.0.0.1', port, path });
  const reply = replyTo(outgoing);
  outgoing.end();
  return reply;
}

/** A request whose second half waits to be sent. */
function halfSent(port: number, cookie: string, query: string) {
  const body = JSON.stringify({ query });
  const headers = {
    ...{ 'content-type': 'application/json', cookie },
    'content-length': Buffer.byteLength(body),
  };
  const path = '/graphql';
  const outgoing = request({ host: '127.0.0.1', port, path, method: 'POST', headers });
  const reply = replyTo(outgoing);
  const sent = new Promise<void>((resolve) => {
    outgoing.write(body.slice(0, 10), () => setTimeout(resolve, 200));
  });
  return {
    sent,
    finish: () => {
      outgoing.end(body.slice(10));
      return reply;
    },
  };
}

/** Whether a new connection is refused. */
function refuses(port: number): Promise<boolean> {
  const agent = new Agent();
  return get(agent, port, '/health').then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED',
  );
}
