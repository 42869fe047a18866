import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { freePort } from '../search/meilisearch-server.ts';
import { MIGRATIONS } from './database.ts';

/** A PostgreSQL to test against. */
export interface TestPostgres {
  /** The address of a new database without a table. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const STARTED_WITHIN_MS = 60_000;

/** Why no PostgreSQL can be had here; null when one can. */
export const NO_POSTGRES = reasonAgainst();

if (NO_POSTGRES) console.warn(`\n!!! SKIPPED: nothing is tested on PostgreSQL. ${NO_POSTGRES}\n`);

/** The server at KINDLING_TEST_POSTGRES_URL, or one of our own in a throw-away directory. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.KINDLING_TEST_POSTGRES_URL;
  return given ? databasesOn(given, async () => {}) : startOwn();
}

/** A migrated, empty database on a server. */
export async function openPostgresDatabase(server: TestPostgres): Promise<Database> {
  const database = await openDatabase({ url: await server.createDatabase() });
  await migrate(database.pool, MIGRATIONS);
  return database;
}

function reasonAgainst(): string | null {
  if (process.env.KINDLING_TEST_POSTGRES_URL) return null;
  if (!binaries()) {
    return 'Install PostgreSQL ("apt-get install postgresql"), or set KINDLING_TEST_POSTGRES_URL.';
  }
  if (process.getuid?.() === 0 && !postgresUser()) {
    return 'It refuses to run as root, and there is no user "postgres" to run it as.';
  }
  return null;
}

/** The newest that Debian has installed. */
function binaries(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const folders = readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

function postgresUser(): User | null {
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
}

async function startOwn(): Promise<TestPostgres> {
  const bin = binaries() ?? '';
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const folder = await mkdtemp(join(tmpdir(), 'kindling-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'kindling', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'],
    { ...options, stdio: 'ignore' },
  );
  const port = await freePort();
  const settings = [
    ...['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, `port=${port}`],
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=32MB'],
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore' });
  const url = `postgres://kindling@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    const ended = once(server, 'exit');
    // Immediate: nothing in it is worth a checkpoint.
    if (server.exitCode === null && server.kill('SIGQUIT')) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await untilItAnswers(url).catch(async (error) => {
    await stop();
    throw error;
  });
  return databasesOn(url, stop);
}

function databasesOn(url: string, stop: () => Promise<void>): TestPostgres {
  const made: string[] = [];
  return {
    async createDatabase() {
      const name = `kindling_test_${randomBytes(6).toString('hex')}`;
      await runAlone(url, `CREATE DATABASE ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await runAlone(url, `DROP DATABASE ${name} WITH (FORCE)`);
      await stop();
    },
  };
}

/** One statement on a connection of its own. */
async function runAlone(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function untilItAnswers(url: string): Promise<void> {
  const end = Date.now() + STARTED_WITHIN_MS;
  for (;;) {
    const failure = await runAlone(url, 'SELECT 1').then(
      () => null,
      (error: unknown) => error,
    );
    if (!failure) return;
    if (Date.now() > end) throw failure;
    await sleep(50);
  }
}
