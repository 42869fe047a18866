import { resolve } from 'node:path';
import { alone } from '../prisma/alone.ts';
import { type Database, openDatabase } from '../prisma/client.ts';
import { migrate } from '../prisma/migrate.ts';
import { seed } from '../prisma/seed/seed.ts';
import { vocabularyReader } from '../schema/search/vocabulary.ts';
import { createEmbeddedEngine } from '../search/embedded.ts';
import type { SearchEngine } from '../search/engine.ts';
import { createMeilisearchEngine } from '../search/meilisearch.ts';
import type { VocabularyIndex } from '../search/query/vocabulary.ts';
import { closedUntilRebuilt } from '../search/until-rebuilt.ts';
import { createInvitations, type Invitations } from './auth/invitation.ts';
import { createSignIn, type SignIn } from './auth/sign-in.ts';
import type { Env } from './env.ts';
import { createForgetJob } from './jobs/forget.ts';
import { createOutboxJob, type OutboxJob } from './jobs/outbox.ts';
import { createReconcileJob } from './jobs/reconcile.ts';
import { readSecret } from './keys.ts';
import { createLog, type Log } from './log.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { createReadiness, type Readiness } from './readiness.ts';

/** Everything that lives as long as the process; built once and handed down. */
export interface App {
  readonly env: Env;
  readonly db: Database;
  readonly engine: SearchEngine;
  readonly vocabulary: () => Promise<VocabularyIndex>;
  readonly mailer: Mailer;
  readonly signIn: SignIn;
  readonly invitations: Invitations;
  readonly outbox: OutboxJob;
  readonly readiness: Readiness;
  /** Resolves once the index was compared with the database and repaired, or the engine is away. */
  fillIndex(): Promise<void>;
  /**
   * Begins what this role does by the clock, the index first; resolves as {@link fillIndex} does.
   * Commands of the command line do without.
   */
  startJobs(): Promise<void>;
  readonly log: Log;
  readonly clock: () => Date;
  /** For the command line: resolves when the server's index has heard, or will hear by itself. */
  drainOutbox(): Promise<void>;
  close(): Promise<void>;
}

/** What tests put in the place of the world. */
export interface AppOptions {
  readonly clock?: () => Date;
  readonly print?: (line: string) => void;
  readonly database?: Database;
}

/** Processes that start at once on one database seed it one after the other. */
const SEED_LOCK = 5305_1003;

const MIGRATIONS = resolve('prisma/migrations');

/** {@link openServingApp}, and fills the index: for whoever works on it at once. */
export async function openApp(env: Env, options: AppOptions = {}): Promise<App> {
  const app = await openServingApp(env, options);
  await app.fillIndex();
  return app;
}

/**
 * Opens the installation: locks, migrates, seeds what is missing. Until the index is filled one
 * can browse, and search says that it is unavailable.
 *
 * @throws an expected failure (`expected-failure.ts`) with nothing changed
 */
export async function openServingApp(env: Env, options: AppOptions = {}): Promise<App> {
  const secret = readSecret(env.keys);
  const clock = options.clock ?? (() => new Date());
  const db = options.database ?? (await openDatabase(env.database));
  try {
    await migrate(db.pool, MIGRATIONS);
    await alone(db, SEED_LOCK, () => seed(db.prisma, { demo: env.demo, today: clock() }));
  } catch (error) {
    await db.close();
    throw error;
  }
  return assemble({ env, db, secret, clock, print: options.print ?? console.log });
}

interface Parts {
  readonly env: Env;
  readonly db: Database;
  readonly secret: string;
  readonly clock: () => Date;
  readonly print: (line: string) => void;
}

function assemble({ env, db, secret, clock, print }: Parts): App {
  const { prisma } = db;
  const log = createLog();
  const { publicUrl } = env;
  const secureCookies = publicUrl.startsWith('https:');
  const mailer = createMailer({ smtpUrl: env.smtpUrl ?? undefined, from: env.mailFrom, print });
  const signIn = createSignIn({ prisma, secret, publicUrl, secureCookies, mailer, log });
  const invitations = createInvitations({ prisma, mailer, signIn, publicUrl, clock });
  const engine = createEngine(env);
  const readiness = createReadiness({ db, migrations: MIGRATIONS, engine });
  const outbox = createOutboxJob({ db, engine, log });
  const reconciling = createReconcileJob(db, engine, log);
  const fillIndex = once(reconciling.start);
  // An embedded index beside a shared database is this process's own: the server has another.
  const indexIsElsewhere = !db.embedded && !env.meilisearch;
  const forgetting = createForgetJob(prisma, clock, log);
  return {
    ...{ env, db, engine, readiness, mailer, signIn, invitations, outbox, log, clock },
    vocabulary: vocabularyReader(prisma),
    fillIndex,
    async startJobs() {
      // What it writes itself it tells the index at once; everything else is a worker's.
      if (env.role === 'api') return;
      forgetting.start();
      await fillIndex();
      outbox.start();
    },
    drainOutbox: () => (indexIsElsewhere ? Promise.resolve() : outbox.drain()),
    async close() {
      await Promise.all([forgetting.stop(), outbox.stop(), reconciling.stop()]);
      await signIn.idle();
      await engine.close();
      await db.close();
    },
  };
}

/** Either starts with what reconciling gives it: the embedded one everything, a server what it missed. */
function createEngine({ meilisearch }: Env): SearchEngine {
  return meilisearch
    ? createMeilisearchEngine(meilisearch)
    : closedUntilRebuilt(createEmbeddedEngine());
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
