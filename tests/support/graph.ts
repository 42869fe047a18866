import { type ExecutionResult, graphql } from 'graphql';
import { createIdentity } from '../../api/auth/identity.ts';
import { createInvitations } from '../../api/auth/invitation.ts';
import { createSignIn } from '../../api/auth/sign-in.ts';
import { createMailer } from '../../api/mail/mailer.ts';
import { UNSPENT } from '../../api/plugins/budget.ts';
import type { Database } from '../../prisma/client.ts';
import type { Context, Viewer } from '../../schema/context.ts';
import { anonymousSchema, signedInSchema } from '../../schema/index.ts';
import { rowReader } from '../../schema/search/rows.ts';
import { readVocabulary } from '../../schema/search/vocabulary.ts';
import { outboxStore } from '../../schema/write-up/outbox.ts';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { indexVocabulary } from '../../search/query/vocabulary-index.ts';
import { drain } from '../../search/sync.ts';
import { factoriesFor, viewerOf } from './factories.ts';

/** What an answer holds is the test's claim; a wrong path fails the assertion. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the operation asks for.
export type Answer = any;

export type Variables = Readonly<Record<string, unknown>>;

/** One of the two doors, opened by somebody. */
export interface Graph {
  /** The data; fails the test on any error that is not a typed one. */
  execute(operation: string, variables?: Variables): Promise<Answer>;
  /** Everything, errors too. */
  ask(operation: string, variables?: Variables): Promise<ExecutionResult<Answer>>;
}

/** A moment in the middle of a month, a week and a day. */
export const NOW = new Date('2026-11-18T14:35:21.123Z');

const PUBLIC_URL = 'https://kindling.example';

interface HouseOptions {
  readonly engine?: SearchEngine;
  readonly releaseMinimum?: number;
}

/** The graph over a database, with every real part but transport; the clock can be set. */
export function openHouse(database: Database, options: HouseOptions = {}) {
  const { prisma } = database;
  const { engine = createEmbeddedEngine(), releaseMinimum = 3 } = options;
  const time = { now: NOW };
  const clock = () => time.now;
  const identity = identityOf(database, clock);
  const contextFor = (viewer: Viewer | null): Context => ({
    ...{ prisma, engine, viewer, identity, clock, releaseMinimum },
    vocabulary: async () => indexVocabulary(await readVocabulary(prisma)),
    outboxChanged: () => {},
    budget: UNSPENT,
  });
  const factories = factoriesFor(prisma);
  const someone = async (role: Viewer['role'], via: Viewer['via'] = 'SIGN_IN') => {
    const viewer = viewerOf(await factories.aMember({ role }), via);
    return { viewer, ...graphOf(signedInSchema, () => contextFor(viewer)) };
  };
  return {
    ...factories,
    ...{ database, prisma, engine, time, contextFor },
    graphFor: (viewer: Viewer | null) => graphOf(signedInSchema, () => contextFor(viewer)),
    anonymous: graphOf(anonymousSchema, () => contextFor(null)),
    aStranger: () => graphOf(signedInSchema, () => contextFor(null)),
    aMemberAsks: () => someone('MEMBER'),
    aReviewerAsks: () => someone('REVIEWER'),
    anAdministratorAsks: () => someone('ADMIN'),
    /** A key of an administrator: it must read as a plain member all the same. */
    aKeyAsks: () => someone('ADMIN', 'API_KEY'),
    /** Brings the index up to date, as the server's job does. */
    async drain() {
      while ((await drain(engine, rowReader(prisma), outboxStore(prisma))) > 0);
    },
  };
}

export type House = ReturnType<typeof openHouse>;

function graphOf(schema: typeof signedInSchema, context: () => Context): Graph {
  const ask = (source: string, variableValues: Variables = {}) =>
    graphql({ schema, source, variableValues, contextValue: context() });
  return {
    ask: async (operation, variables) => plain(await ask(operation, variables)),
    async execute(operation, variables) {
      const { data, errors } = await ask(operation, variables);
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return plain(data);
    },
  };
}

/** As it would travel: graphql-js makes objects without a prototype, which `toEqual` minds. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function identityOf({ prisma }: Database, clock: () => Date) {
  const mailer = createMailer({ smtpUrl: undefined, from: 'kindling@localhost', print: () => {} });
  const signIn = createSignIn({
    ...{ prisma, mailer, publicUrl: PUBLIC_URL, secureCookies: true },
    secret: 'n2Qx7vK0pZr4Yt8Wc1Lb6Hd3Fs9Jg5Ma',
    log: () => {},
  });
  const invitations = createInvitations({ prisma, mailer, signIn, publicUrl: PUBLIC_URL, clock });
  const request = { cookie: undefined, setCookie: () => {} };
  return createIdentity(request, { prisma, clock, signIn, invitations });
}
