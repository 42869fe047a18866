import type { AddressInfo } from 'node:net';
import { openApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import { listen } from '../../api/http/listen.ts';
import { createHttpApp } from '../../api/http/server.ts';
import type { Viewer } from '../../schema/context.ts';
import { openTestDatabase } from './database.ts';
import { factoriesFor } from './factories.ts';
import type { Answer } from './graph.ts';

export const SECRET = 'n2Qx7vK0pZr4Yt8Wc1Lb6Hd3Fs9Jg5Ma';

/** What came over the wire; `json` is null where the body is none. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Answer;
}

/** Kindling listening on a free port of this machine, over a database of its own, without demo. */
export async function openServer() {
  const database = await openTestDatabase();
  const env = readEnv({ KINDLING_SECRET: SECRET, KINDLING_DEMO: 'off', NODE_ENV: 'test' });
  const app = await openApp(env, { database, print: () => {} });
  const http = await createHttpApp(app);
  const server = await listen(http.express, { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const factories = factoriesFor(app.db.prisma);

  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const answer = await fetch(`${origin}${path}`, { redirect: 'manual', ...init });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    const { status, headers } = answer;
    return { status, headers, text, json: isJson ? JSON.parse(text) : null };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = (query: string, headers?: Record<string, string>, variables = {}) =>
    post('/graphql', { query, variables }, headers);

  return {
    ...{ app, origin, send, post, ask, factories },
    /** What a member's browser sends with each request to the signed-in graph. */
    async signedIn(role: Viewer['role'] = 'MEMBER') {
      const member = await factories.aMember({ role });
      const token = (await app.signIn.issueLink(member.id)).split('#token=')[1];
      const { headers } = await post('/auth/verify', { token });
      return { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await http.stop();
      await app.close();
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof openServer>>;
