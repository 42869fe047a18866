import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApiKey } from '../../api/auth/api-key.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server?.close());
afterEach(() => vi.restoreAllMocks());

const RATE_LIMIT = '{ rateLimit { limit cost remaining resetAfter } }';

/** Close to the most that one operation may cost. */
const LARGE = `{ writeUps(first: 100) { edges { node { ${many('t', 19, 'title')}
  domains { slug name definition aliases writeUpCount parent { slug } } } } } }`;

function many(name: string, count: number, field: string): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}: ${field}`).join(' ');
}

const rateLimitOf = async (headers: Record<string, string>) =>
  (await server.ask(RATE_LIMIT, headers)).json.data.rateLimit;

async function aKeyOf(memberId: string) {
  const options = { prisma: server.app.db.prisma, clock: () => new Date() };
  const { secret } = await createApiKey(options, { memberId, name: 'k', days: 1 });
  return { authorization: `Bearer ${secret}` };
}

/** Asks for the largest operation until it is refused. */
async function spendAll(headers: Record<string, string>) {
  for (let asked = 0; asked < 200; asked += 1) {
    const reply = await server.ask(LARGE, headers);
    if (reply.status === 429) return reply;
    expect(reply.json.errors).toBeUndefined();
  }
  throw new Error('The budget has no end.');
}

describe('a member’s budget', () => {
  test('stands in the graph and, with the same numbers, in the headers', async () => {
    const { headers, json } = await server.ask(RATE_LIMIT, await server.signedIn());

    const { limit, cost, remaining, resetAfter } = json.data.rateLimit;
    expect(json.extensions.cost.asked).toBe(cost);
    expect(cost).toBeGreaterThan(0);
    expect(remaining).toBe(limit - cost);
    expect(resetAfter).toBe(60);
    expect(headers.get('ratelimit-policy')).toBe(`"cost";q=${limit};w=60`);
    expect(headers.get('ratelimit')).toBe(`"cost";r=${remaining};t=60`);
    expect(headers.get('x-ratelimit-limit')).toBe(String(limit));
    expect(headers.get('x-ratelimit-remaining')).toBe(String(remaining));
    expect(headers.get('x-ratelimit-reset')).toBe('60');
  });

  test('is one for all keys of a member, and another member’s own', async () => {
    const { id } = await server.factories.aMember();
    const [one, other] = [await aKeyOf(id), await aKeyOf(id)];

    const first = await rateLimitOf(one);
    const second = await rateLimitOf(other);
    const another = await rateLimitOf(await server.signedIn());

    expect(second.remaining).toBe(first.remaining - second.cost);
    expect(another.remaining).toBe(first.remaining);
  });

  test('is enough for whoever types without a pause for a whole minute', async () => {
    const headers = await server.signedIn();
    const results = `{ search(query: "phones", first: 20) { __typename ... on SearchConnection {
      total { value exact __typename } nearest corrections { from to __typename }
      facets { field values { value label count parent __typename } __typename }
      pageInfo { hasNextPage __typename } edges { near __typename
        title { text ranges { start end __typename } __typename }
        passage { text ranges { start end __typename } __typename }
        node { id result evidence month synthetic __typename
          domains { id name __typename } vendors { id name __typename }
          profile { orgType sizeBand region leadershipRole mainEhr __typename } } } } } }`;
    const suggestions = `{ suggest(prefix: "pho") { __typename terms { kind text slug alias __typename }
      writeUps { id title result month __typename } } }`;

    const costs = [await server.ask(results, headers), await server.ask(suggestions, headers)];
    const { limit } = await rateLimitOf(headers);

    // The page asks after a pause of 120 ms: eight times a second is more than it ever does.
    const aSecond = 8 * costs.reduce((sum, { json }) => sum + json.extensions.cost.asked, 0);
    expect(costs.map(({ json }) => json.errors)).toEqual([undefined, undefined]);
    expect(aSecond * 60).toBeLessThan(limit);
  });

  test('ends with 429, a sentence and the seconds to wait; what is refused costs nothing', async () => {
    const headers = await server.signedIn();

    const { status, json, headers: sent } = await spendAll(headers);
    const small = await rateLimitOf(headers);

    const seconds = Number(sent.get('retry-after'));
    const left = Number(sent.get('x-ratelimit-remaining'));
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(json.data).toBeUndefined();
    expect(json.errors).toMatchObject([
      {
        message: `This costs ${json.extensions.cost.asked}, and ${left} of ${small.limit} a minute are left. Wait ${seconds} seconds, then go on.`,
        extensions: { code: 'RATE_LIMITED', resetAfter: seconds },
      },
    ]);
    expect(small.remaining).toBe(left - small.cost);
  });

  test('that is spent leaves others theirs, and no line anywhere says whose it was', async () => {
    const lines: unknown[] = [];
    for (const way of ['log', 'warn', 'error', 'info'] as const)
      vi.spyOn(console, way).mockImplementation((line) => void lines.push(line));

    await spendAll(await server.signedIn());
    const other = await server.ask('{ viewer { name } }', await server.signedIn());

    expect(other.status).toBe(200);
    expect(lines).toEqual([]);
  });
});

test('a stranger and the anonymous door have no budget, and no header tells of one', async () => {
  const stranger = await server.ask(RATE_LIMIT);
  const anonymous = await server.post('/anonymous/graphql', { query: '{ __typename }' });

  expect(stranger.json.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  for (const { headers } of [stranger, anonymous])
    expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([]);
});
