import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApiKey } from '../../api/auth/api-key.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let member: { cookie: string };
let key: { authorization: string };

beforeAll(async () => {
  server = await openServer();
  member = await server.signedIn();
  const { id: memberId } = await server.factories.aMember();
  const options = { prisma: server.app.db.prisma, clock: () => new Date() };
  const { secret } = await createApiKey(options, { memberId, name: 'k', days: 1 });
  key = { authorization: `Bearer ${secret}` };
});
afterAll(() => server?.close());

const messages = async (query: string, headers?: Record<string, string>): Promise<string[]> =>
  ((await server.ask(query, headers)).json.errors ?? []).map(
    ({ message }: { message: string }) => message,
  );

describe('hints at names', () => {
  const MISSPELT = '{ writeUp(ID: 1) { titel } writeUpz { totalCount } vendors(frist: 1) { a } }';
  const ENUM = '{ search(query: "", sort: NEWST) { __typename } }';

  test('are given to members and keys', async () => {
    for (const headers of [member, key])
      expect((await messages(MISSPELT, headers)).join()).toMatch(/Did you mean "writeUps?"/);
  });

  test('are kept from strangers', async () => {
    const said = [...(await messages(MISSPELT)), ...(await messages(ENUM))];

    expect(said.length).toBeGreaterThan(3);
    expect(said.join()).not.toMatch(/did you mean/i);
  });
});

describe('the schema', () => {
  const FULL = '{ __schema { types { name } } }';
  const HIDDEN = `query { ...a } fragment a on Query { type: __type(name: "Member") { name } }`;

  test('is read by members and keys', async () => {
    for (const headers of [member, key])
      expect((await server.ask(FULL, headers)).json.data.__schema.types.length).toBeGreaterThan(50);
  });

  test.each([FULL, HIDDEN])('is kept from strangers: %s', async (query) => {
    const { json } = await server.ask(query);
    const anonymous = await server.post('/anonymous/graphql', { query });

    expect(json.data).toBeUndefined();
    expect(json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(JSON.stringify(json)).not.toContain('ApiKey');
    expect(anonymous.json.data).toBeUndefined();
  });
});

describe('limits', () => {
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: viewer { name }`).join(' ')} }`;

  test('let twenty aliases through and refuse the twenty-first, in words', async () => {
    expect(await messages(aliases(20), member)).toEqual([]);
    expect(await messages(aliases(21), member)).toEqual([
      'Use at most 20 aliases in one operation.',
    ]);
  });

  test('are told in words that leave the server, with a code', async () => {
    const parents = `${'parent { '.repeat(12)}slug${' }'.repeat(12)}`;

    const { json } = await server.ask(`{ domains { ${parents} } }`, member);

    expect(json.errors).toMatchObject([
      { message: expect.stringMatching(/nested too deep/), extensions: { code: 'TOO_MUCH' } },
    ]);
  });
});

test.each([
  ['BAD_USER_INPUT', { query: 'query ($n: Int!) { vendors(first: $n) { totalCount } }' }],
  [
    'OPERATION_RESOLUTION_FAILURE',
    { query: 'query a { viewer { name } } query b { viewer { name } }' },
  ],
  ['GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ no }' }],
])(
  'the code %s is answered with 400, and the integrators’ page tells of it',
  async (code, body) => {
    const page = readFileSync('docs/integrators/README.md', 'utf8');

    const { status, json } = await server.post('/graphql', body, key);

    expect([status, json.errors[0].extensions.code]).toEqual([400, code]);
    expect(page).toContain(`\`${code}\``);
  },
);

test('a page of 5,000 is refused for its size and charged nothing', async () => {
  const { json } = await server.ask('{ writeUps(first: 5000) { edges { node { id } } } }', key);

  expect(json.errors).toMatchObject([
    {
      message: 'A page has 1 to 100 entries; ask for that many.',
      extensions: { code: 'INVALID_INPUT', path: ['first'] },
    },
  ]);
  expect(json.extensions.cost.asked).toBe(0);
});

describe('an expected failure outside a union', () => {
  test('keeps its words, its code and the way to the argument', async () => {
    const { json } = await server.ask(
      '{ writeUps(filter: { years: [26] }) { totalCount } }',
      member,
    );
    const anonymous = await server.post('/anonymous/graphql', {
      query: '{ mailbox(receipt: "twelve") { state } }',
    });

    expect(json.errors).toMatchObject([
      {
        message: 'A year has four digits, such as 2026.',
        path: ['writeUps'],
        extensions: { code: 'INVALID_INPUT', path: ['filter', 'years', '0'] },
      },
    ]);
    expect(anonymous.json.errors).toMatchObject([
      { message: expect.stringMatching(/twelve words/), extensions: { code: 'INVALID_INPUT' } },
    ]);
  });
});

describe('a failure of ours', () => {
  let logged: string[];

  beforeEach(async () => {
    logged = [];
    vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
  });
  afterEach(() => vi.restoreAllMocks());

  test('shows no SQL and no argument, and logs a code alone', async () => {
    const { pool } = server.app.db;
    await pool.query('ALTER TABLE library."WriteUp" RENAME TO "Hidden"');
    const secret = 'a-word-from-the-question';
    const query = `query ($v: [String!]) { writeUps(filter: { vendors: $v }) { totalCount } }`;

    const { json, text } = await server
      .ask(query, member, { v: [secret] })
      .finally(() => pool.query('ALTER TABLE library."Hidden" RENAME TO "WriteUp"'));

    const [{ message, extensions }] = json.errors;
    expect(extensions).toEqual({
      ...{ code: 'INTERNAL_SERVER_ERROR', id: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(message).toContain(extensions.id);
    expect(text).not.toMatch(/select|WriteUp"|prisma|library|at .*\.ts/i);
    expect(logged).toEqual([expect.stringContaining(`error ${extensions.id} `)]);
    expect(logged.join()).not.toContain(secret);
    expect(logged.join()).not.toMatch(/select|\n/i);
  });
});
