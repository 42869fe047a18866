import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createIdentity } from '../../api/auth/identity.ts';
import { authRoutes } from '../../api/auth/routes.ts';
import { type AuthHouse, cookieOf, openAuthHouse, PUBLIC_URL, tokenIn } from './auth-house.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

let house: AuthHouse;
let server: Server;
let memberId: string;
let token: string;

beforeAll(async () => {
  house = await openAuthHouse();
  memberId = (await house.createMember('robin@north.example')).id;
  server = await listen(authRoutes({ ...house, publicUrl: PUBLIC_URL }));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});

beforeEach(async () => {
  token = tokenIn(await house.signIn.issueLink(memberId));
});

async function listen(router: Router): Promise<Server> {
  const listening = createServer(express().use(router));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** By node:http, because fetch writes some of these headers itself. */
function post(
  path: string,
  body: string,
  headers: Record<string, string> = JSON_TYPE,
  to = server,
) {
  const { port } = to.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method: 'POST', headers };
    const sent = request(options, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve({ status: answer.statusCode, headers: answer.headers, body: text });
    });
    sent.on('error', reject).end(body);
  });
}

function press(headers: Record<string, string> = {}) {
  return post('/auth/verify', JSON.stringify({ token }), { ...JSON_TYPE, ...headers });
}

describe('pressing the button', () => {
  it('turns a link into a cookie that is stored nowhere', async () => {
    const answer = await press();

    expect(answer).toMatchObject({ status: 204, headers: { 'cache-control': 'no-store' } });
    const [setCookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(await house.signIn.viewerOf(cookieOf({ setCookie }))).toMatchObject({ memberId });
  });

  it('turns an invitation into a cookie', async () => {
    await house.invitations.invite({ email: 'sam@west.example', name: 'Sam', role: 'MEMBER' });
    const invitation = tokenIn(house.mails()[0]!.text);

    const answer = await post('/auth/join', JSON.stringify({ token: invitation }));

    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toHaveLength(1);
  });

  it('twice gets a code and a sentence', async () => {
    await press();

    const answer = await press();

    expect(answer).toMatchObject({ status: 401, headers: { 'cache-control': 'no-store' } });
    expect(JSON.parse(answer.body)).toEqual({
      code: 'LINK_NOT_VALID',
      message: 'This link has been used or has expired. Ask for a new one.',
    });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });
});

describe('login CSRF', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('is refused with %j, and the link stays unused', async (headers) => {
    const refused = await press(headers);
    const allowed = await press();

    expect(refused.status).toBe(403);
    expect(refused.headers).not.toHaveProperty('set-cookie');
    expect(allowed.status).toBe(204);
  });

  it.each([{ 'sec-fetch-site': 'same-origin' }, { origin: PUBLIC_URL }])(
    'is not what our own page with %j does',
    async (headers) => {
      expect((await press(headers)).status).toBe(204);
    },
  );

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'is refused as a form of type %s',
    async (type) => {
      expect((await press({ 'content-type': type })).status).toBe(415);
    },
  );
});

describe('a malformed request', () => {
  it.each([
    ['without a body', ''],
    ['that is no JSON', '{'],
    ['that is a list', '[]'],
    ['whose token is a number', '{"token":7}'],
    ['whose token is empty', '{"token":""}'],
    ['that is too long', JSON.stringify({ token: 'a'.repeat(2000) })],
  ])('%s gets one sentence that repeats nothing of it', async (_, body) => {
    const answer = await post('/auth/verify', body);

    expect(answer.status).toBeOneOf([400, 415]);
    expect(answer.body).toMatch(/Send JSON: \{\\"token\\":\\"...\\"\}/);
  });

  it('reaches none of better-auth’s own endpoints', async () => {
    for (const path of ['/auth/sign-up/email', '/api/auth/sign-in/magic-link', '/auth/sign-out']) {
      expect((await post(path, '{}')).status).toBe(404);
    }
  });
});

describe('a failure of ours', () => {
  it('is answered with a sentence and logged by its code alone', async () => {
    const codes: string[] = [];
    const failing = async () => Promise.reject(new Error('token=secret robin@north.example'));
    const log = (code: string) => void codes.push(code);
    const broken = { signIn: { verify: failing }, invitations: { join: failing } };
    const brokenServer = await listen(authRoutes({ ...broken, publicUrl: PUBLIC_URL, log }));

    const answer = await post('/auth/verify', '{"token":"secret"}', JSON_TYPE, brokenServer);

    brokenServer.close();
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(codes).toEqual(['auth-route-failed']);
  });
});

describe('the identity of a request', () => {
  it('signs out through the graph by handing back a cleared cookie', async () => {
    const cookie = cookieOf(await house.signIn.verify(token));
    const cookies: string[] = [];
    const setCookie = (value: string) => void cookies.push(value);
    const identity = createIdentity({ cookie, setCookie }, house);

    await identity.signOut();

    expect(cookies).toEqual([expect.stringMatching(/^__Secure-kindling_sign_in=; Max-Age=0/)]);
    expect(await house.signIn.viewerOf(cookie)).toBeNull();
  });

  it('answers a request for a link alike for members and strangers, before any mail is sent', async () => {
    const identity = createIdentity({ cookie: undefined, setCookie: () => {} }, house);
    const mailsBefore = house.mails().length;

    const answers = [
      await identity.requestSignInLink('robin@north.example'),
      await identity.requestSignInLink('stranger@north.example'),
    ];

    expect(answers).toEqual([undefined, undefined]);
    expect(house.mails()).toHaveLength(mailsBefore);
    await house.signIn.idle();
    expect(house.mails()).toHaveLength(mailsBefore + 1);
  });
});
