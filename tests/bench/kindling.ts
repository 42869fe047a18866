import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ExecutionArgs, execute, parse, validate } from 'graphql';
import { type App, openApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import { listen } from '../../api/http/listen.ts';
import { createHttpApp } from '../../api/http/server.ts';
import type { Database } from '../../prisma/client.ts';
import type { Context } from '../../schema/context.ts';
import { signedInSchema } from '../../schema/index.ts';
import { factoriesFor, viewerOf } from '../support/factories.ts';
import { openHouse } from '../support/graph.ts';
import { SECRET } from '../support/server.ts';

/** As many as share the budget of requests that one member has. */
const MEMBERS = 20;

/** Kindling over an open database: its engine, its graph without HTTP, and its graph over HTTP. */
export interface Kindling {
  readonly app: App;
  /** As a server executes it, parsing and checking included. */
  execute(query: string, variables: Variables): Promise<void>;
  post(query: string, variables: Variables): Promise<void>;
  close(): Promise<void>;
}

type Variables = Readonly<Record<string, unknown>>;

/** The database stays open when this is closed. */
export async function openKindling(
  database: Database,
  settings: Readonly<Record<string, string>> = {},
): Promise<Kindling> {
  const env = readEnv({ KINDLING_SECRET: SECRET, KINDLING_DEMO: 'off', ...settings });
  const kept = { ...database, close: async () => {} };
  const app = await openApp(env, { database: kept, print: () => {} });
  const http = await createHttpApp(app);
  const server = await listen(http.express, { host: '127.0.0.1', port: 0 });
  // It would give the connection up while something else is measured.
  server.keepAliveTimeout = 0;
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const cookies = await signIn(app, port, agent);
  const contextValue = await contextOf(app);
  let turn = 0;
  return {
    app,
    async execute(query, variableValues) {
      const document = parse(query);
      const [problem] = validate(signedInSchema, document);
      if (problem) throw problem;
      const args: ExecutionArgs = {
        schema: signedInSchema,
        document,
        contextValue,
        variableValues,
      };
      refuseErrors(await execute(args));
    },
    async post(query, variables) {
      turn += 1;
      const headers = { cookie: cookies[turn % cookies.length] ?? '' };
      const body = JSON.stringify({ query, variables });
      const { answer } = await send({ agent, port, path: '/graphql', headers }, body);
      refuseErrors(JSON.parse(answer));
    },
    async close() {
      agent.destroy();
      server.close();
      await http.stop();
      await app.close();
    },
  };
}

/** A figure for a failure would be a figure for nothing. */
function refuseErrors(answer: object): void {
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
}

async function contextOf(app: App): Promise<Context> {
  const house = openHouse(app.db, { engine: app.engine });
  const viewer = viewerOf(await house.aMember());
  return { ...house.contextFor(viewer), vocabulary: app.vocabulary };
}

async function signIn(app: App, port: number, agent: Agent): Promise<string[]> {
  const { aMember } = factoriesFor(app.db.prisma);
  const cookies: string[] = [];
  for (let at = 0; at < MEMBERS; at += 1) {
    const { id } = await aMember();
    const token = (await app.signIn.issueLink(id)).split('#token=')[1];
    const body = JSON.stringify({ token });
    const { setCookie } = await send({ agent, port, path: '/auth/verify', headers: {} }, body);
    cookies.push(setCookie?.split(';')[0] ?? '');
  }
  return cookies;
}

interface Target {
  readonly agent: Agent;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** By `node:http`, since `fetch` waits 40 ms now and then on loopback. */
function send({ headers, ...target }: Target, body: string) {
  const all = { ...headers, 'content-type': 'application/json' };
  return new Promise<{ answer: string; setCookie: string | undefined }>((resolve, reject) => {
    const outgoing = request({ ...target, method: 'POST', headers: all }, (response) => {
      const setCookie = response.headers['set-cookie']?.[0];
      text(response).then((answer) => resolve({ answer, setCookie }), reject);
    });
    outgoing.once('error', reject).end(body);
  });
}
