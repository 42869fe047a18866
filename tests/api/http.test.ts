import { printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey } from '../../api/auth/api-key.ts';
import { newApiKey } from '../../api/auth/api-key-format.ts';
import { signedInSchema } from '../../schema/index.ts';
import { aDraft, aReceipt } from '../support/factories.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let cookie: { cookie: string };

beforeAll(async () => {
  server = await openServer();
  cookie = await server.signedIn();
});
afterAll(() => server?.close());

const DOOR = '/anonymous/graphql';
const { receipt } = aReceipt();
const MAILBOX = { query: `{ mailbox(receipt: "${receipt}") { state } }` };

describe('the anonymous door', () => {
  test('answers who says nothing of themselves', async () => {
    const { status, json } = await server.post(DOOR, MAILBOX);

    expect([status, json.data]).toEqual([200, { mailbox: null }]);
  });

  test.each([
    ['a cookie', DOOR, { cookie: 'theme=dark' }],
    ['an empty cookie', DOOR, { cookie: '' }],
    ['an Authorization header', DOOR, { authorization: 'Bearer x' }],
    ['a query string', `${DOOR}?from=mail`, {}],
  ])('refuses %s, in words', async (_, path, headers) => {
    const { status, json } = await server.post(path, MAILBOX, { ...headers });

    expect(status).toBe(400);
    expect(json.errors).toMatchObject([
      { message: expect.stringContaining('refuses'), extensions: { code: 'IDENTITY_REFUSED' } },
    ]);
  });

  test('refuses a batch, and a question in the address', async () => {
    const batch = await server.post(DOOR, [MAILBOX, MAILBOX]);
    const asked = await server.send(`${DOOR}?query=${encodeURIComponent(MAILBOX.query)}`);

    expect([batch.status, asked.status]).toEqual([400, 400]);
  });

  test('sets no cookie and is kept by no cache', async () => {
    const { headers } = await server.post(DOOR, MAILBOX);

    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('has nothing of the signed-in graph', async () => {
    const { status, json } = await server.post(DOOR, { query: '{ writeUps { totalCount } }' });

    expect(status).toBe(400);
    expect(json.errors[0].message).not.toMatch(/did you mean/i);
  });
});

describe('the signed-in door', () => {
  test('keeps members’ data out of every cache', async () => {
    const { headers } = await server.ask('{ viewer { name } }', cookie);

    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('refuses a batch, in words', async () => {
    const { status, json } = await server.post('/graphql', [{ query: '{ viewer { name } }' }]);

    expect(status).toBe(400);
    expect(json.errors[0].message).toMatch(/batch/i);
  });

  test('refuses what another site’s form could send', async () => {
    const body = JSON.stringify({ query: '{ viewer { name } }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const init = { method: 'POST', headers: { 'content-type': type }, body };

      const { status, text } = await server.send('/graphql', init);

      expect(status).toBe(400);
      expect(text).not.toContain('middleware');
    }
  });

  test.each([
    ['a question in the address', 405, { method: 'GET' }],
    ['a POST of no type', 400, { method: 'POST', body: new Uint8Array([0x7b, 0x7d]) }],
    ['a POST of nothing', 400, { method: 'POST' }],
    ['another verb', 405, { method: 'PUT', body: '{}' }],
  ])('tells whoever sends %s in our words what to send', async (_, status, init) => {
    const answer = await server.send('/graphql?query=%7Bviewer%7Bname%7D%7D', init);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null);
    expect(answer.json.errors).toEqual([
      {
        message: 'Send a POST with "Content-Type: application/json" and {"query": "..."}.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  test.each([
    ['mistyped', 'Bearer kd_nonsense', 'KEY_MALFORMED', /complete API key/],
    ['of another scheme', 'Basic eDp5', 'KEY_MALFORMED', /complete API key/],
    ['unknown', `Bearer ${newApiKey()}`, 'KEY_UNKNOWN', /not known here/],
  ])('answers a key that is %s with 401 and a sentence', async (_, authorization, code, words) => {
    const { status, json } = await server.ask('{ viewer { name } }', { authorization });

    expect(status).toBe(401);
    expect(json.errors).toMatchObject([
      { message: expect.stringMatching(words), extensions: { code } },
    ]);
  });

  test('lets a good key read as a member, until it is revoked', async () => {
    const { prisma } = server.app.db;
    const { id: memberId } = await server.factories.aMember({ role: 'ADMIN' });
    const key = { memberId, name: 'Intranet', days: 1 };
    const { id, secret } = await createApiKey({ prisma, clock: () => new Date() }, key);
    const authorization = `Bearer ${secret}`;

    const good = await server.ask('{ viewer { role via } }', { authorization });
    await prisma.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    const revoked = await server.ask('{ viewer { role via } }', { authorization });

    expect(good.json.data.viewer).toEqual({ role: 'MEMBER', via: 'API_KEY' });
    expect([revoked.status, revoked.json.errors[0].extensions.code]).toEqual([401, 'KEY_REVOKED']);
    expect(revoked.json.errors[0].message).toMatch(/has been revoked.* can make a new one/);
  });

  test('answers an expired key with 401 and a sentence', async () => {
    const { id: memberId } = await server.factories.aMember();
    const { prisma } = server.app.db;
    const key = { memberId, name: 'Key', days: -1 };
    const { secret } = await createApiKey({ prisma, clock: () => new Date() }, key);

    const { status, json } = await server.ask('{ viewer { role } }', {
      authorization: `Bearer ${secret}`,
    });

    expect([status, json.errors[0].extensions.code]).toEqual([401, 'KEY_EXPIRED']);
    expect(json.errors[0].message).toMatch(/has expired.* can make a new one/);
  });

  test('lets a member sign in by a mailed link, ask by the cookie, and sign out', async () => {
    const { email, name } = await server.factories.aMember();
    const operation = `mutation ($input: RequestSignInLinkInput!) {
      requestSignInLink(input: $input) { __typename } }`;

    await server.ask(operation, {}, { input: { email } });
    await server.app.signIn.idle();
    const mail = server.app.mailer.outbox?.mails().find(({ to }) => to === email);
    const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    const verified = await server.post('/auth/verify', { token });
    const again = await server.post('/auth/verify', { token });
    const [setCookie = ''] = verified.headers.getSetCookie();
    const own = { cookie: setCookie.split(';')[0] ?? '' };
    const { json } = await server.ask('{ viewer { name via } }', own);
    const signedOut = await server.ask('mutation { signOut { signedOut } }', own);
    const after = await server.ask('{ viewer { name } }', own);

    expect([verified.status, again.status]).toEqual([204, 401]);
    expect(setCookie).toMatch(/; Path=\/graphql(;|$)/);
    expect(setCookie).toMatch(/HttpOnly/i);
    expect(setCookie).toMatch(/SameSite=Strict/i);
    expect(json.data.viewer).toEqual({ name, via: 'SIGN_IN' });
    expect(signedOut.headers.getSetCookie()[0]).toMatch(/Max-Age=0; Path=\/graphql/);
    expect(after.json.data.viewer).toBeNull();
  });

  test('takes a whole contribution: submitted with the cookie, opened without it', async () => {
    const own = aReceipt();
    await server.factories.tags({ domains: ['mobile-devices'], vendors: [] });
    const operation = `mutation ($input: SubmitWriteUpInput!) {
      submitWriteUp(input: $input) { ... on SubmitWriteUpPayload { submission { state } } } }`;
    const input = { receiptHash: own.receiptHash, draft: aDraft() };

    const submitted = await server.ask(operation, cookie, { input });
    const query = `{ mailbox(receipt: "${own.receipt}") { state } }`;
    const opened = await server.post(DOOR, { query });

    expect(submitted.json.data.submitWriteUp.submission.state).toBe('PENDING');
    expect(opened.json.data.mailbox.state).toBe('PENDING');
  });
});

describe('every answer', () => {
  test.each([
    '/',
    '/health',
    '/schema.graphql',
    '/reference',
    '/no-such-page',
    '/assets/no-such.js',
  ])('carries the headers that keep others out: %s', async (path) => {
    const { headers } = await server.send(path);

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.getSetCookie()).toEqual([]);
  });
});

describe('a request that cannot be read', () => {
  test.each(['/graphql', DOOR])('is told so in words at %s', async (path) => {
    const malformed = await server.post(path, '{"query": "{ secret-in-the-body');
    const large = await server.post(path, { query: 'x'.repeat(600 * 1024) });

    expect(malformed.status).toBe(400);
    expect(malformed.json.errors[0].message).toMatch(/not valid JSON; send/);
    expect(malformed.json.errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(malformed.text).not.toContain('secret-in-the-body');
    expect(large.status).toBe(413);
    expect(large.json.errors[0].extensions.code).toBe('BODY_TOO_LARGE');
    expect(large.json.errors[0].message).toMatch(/larger than 512 KB; shorten/);
  });

  test('is told so in words when it holds no operation', async () => {
    const { status, json } = await server.post('/graphql', {});

    expect(status).toBe(400);
    expect(json.errors[0].message).toBeTruthy();
  });
});

test('the schema is served as it is', async () => {
  const { status, headers, text } = await server.send('/schema.graphql');

  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text.trim()).toBe(printSchema(signedInSchema).trim());
});
