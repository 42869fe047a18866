import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReceipt } from '../support/factories.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let member: { cookie: string };

beforeAll(async () => {
  server = await openServer();
  member = await server.signedIn();
});
afterAll(() => server?.close());

const costOf = async (query: string, variables = {}): Promise<number> =>
  (await server.ask(query, member, variables)).json.extensions.cost.asked;

describe('what an operation costs', () => {
  test.each([
    ['an answer', '{ viewer { name } }', 2],
    ['an operation that is not valid', '{ nonsense }', 0],
    ['a text that is none', '{', 0],
    ['what the asker may not read', '{ members { totalCount } }', 21],
    ['input that cannot be taken', '{ writeUps(filter: { years: [26] }) { totalCount } }', 0],
    [
      'variables that do not fit',
      'query ($first: Int!) { writeUps(first: $first) { totalCount } }',
      0,
    ],
  ])('stands on %s', async (_, query, asked) => {
    const { json } = await server.ask(query, member);

    expect(json.extensions.cost).toEqual({ asked, limit: 6_000 });
  });

  test('stands on what the anonymous door answers, and on what a stranger reads', async () => {
    const query = `{ mailbox(receipt: "${aReceipt().receipt}") { state } }`;

    const anonymous = await server.post('/anonymous/graphql', { query });
    const invalid = await server.post('/anonymous/graphql', { query: '{ nonsense }' });
    const stranger = await server.ask('{ writeUps { totalCount } }');

    expect(anonymous.json.extensions).toEqual({ cost: { asked: 2, limit: 6_000 } });
    expect(invalid.json.extensions).toEqual({ cost: { asked: 0, limit: 6_000 } });
    expect(stranger.json.extensions).toEqual({ cost: { asked: 21, limit: 6_000 } });
  });

  test('counts as many entries as the page may have', async () => {
    const titles = (page: string) => costOf(`{ writeUps${page} { edges { node { title } } } }`);

    // The list itself, and for each entry: its edge, its node and its title.
    expect(await titles('(first: 1)')).toBe(1 + 3);
    expect(await titles('(first: 50)')).toBe(1 + 50 * 3);
    expect(await titles('(last: 50)')).toBe(1 + 50 * 3);
    expect(await titles('')).toBe(1 + 20 * 3);
  });

  test('counts a page whose size is a variable, given or left to its default', async () => {
    const query = `query ($first: Int = 7) { search(query: "", first: $first) {
      ... on SearchConnection { edges { near } } } }`;

    expect(await costOf(query, { first: 50 })).toBe(1 + 50 * 2);
    expect(await costOf(query)).toBe(1 + 7 * 2);
  });

  test('counts every id, and lists inside lists as often as both may have', async () => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const domains = (first: number) =>
      costOf(`{ writeUps(first: ${first}) { edges { node { domains { slug } } } } }`);

    expect(await costOf(nodes, { ids: ['a'] })).toBe(1 + 2);
    expect(await costOf(nodes, { ids: Array(40).fill('a') })).toBe(1 + 40 * 2);
    expect(await domains(10)).toBe(1 + 10 * (2 + 1 + 5));
    expect(await domains(40)).toBe(1 + 40 * (2 + 1 + 5));
  });

  test('counts what a fragment asks, and the operation that is meant', async () => {
    const query = `query Cheap { viewer { name } }
      query Dear { writeUps(first: 10) { ...titles } }
      fragment titles on WriteUpConnection { edges { node { title } } }`;
    const ask = async (operationName: string) =>
      (await server.post('/graphql', { query, operationName }, member)).json.extensions.cost.asked;

    expect(await ask('Cheap')).toBe(2);
    expect(await ask('Dear')).toBe(1 + 10 * 3);
  });
});

test('an operation that costs too much is refused in words with both figures, and not charged', async () => {
  const own = await server.signedIn();
  const query = `{ writeUps(first: 100) { edges { node { domains { children { slug name } } } } } }`;

  const { status, json, headers } = await server.ask(query, own);
  const { json: after } = await server.ask('{ rateLimit { limit remaining cost } }', own);

  const [{ message, extensions }] = json.errors;
  expect(status).toBe(400);
  expect(message).toMatch(/it costs 10801, and at most 6000 is allowed\. Ask for smaller pages/);
  expect(extensions.code).toBe('TOO_MUCH');
  expect(json.extensions.cost).toEqual({ asked: 10_801, limit: 6_000 });
  expect(json.data).toBeUndefined();
  expect(headers.get('x-ratelimit-remaining')).toBeNull();
  const { limit, remaining, cost } = after.data.rateLimit;
  expect(remaining).toBe(limit - cost);
});
