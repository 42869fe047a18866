import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Meilisearch to test against. */
export interface TestServer {
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

const STARTED_WITHIN_MS = 30_000;

/** Whether the contract can be run: a server is named, or one can be started. */
export function canRunMeilisearch(): boolean {
  if (process.env.MEILI_URL) return true;
  return spawnSync('meilisearch', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The server named by MEILI_URL, or one of our own in a throw-away directory. */
export async function startMeilisearch(): Promise<TestServer> {
  const { MEILI_URL: url, MEILI_KEY: key = '' } = process.env;
  if (url) return { url, key, stop: async () => undefined };
  return startOwn();
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function startOwn(): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'kindling-meilisearch-'));
  const address = `127.0.0.1:${await freePort()}`;
  const key = randomBytes(24).toString('hex');
  const options = ['--http-addr', address, '--master-key', key, '--no-analytics'];
  const child = spawn('meilisearch', [...options, '--db-path', join(directory, 'data')], {
    cwd: directory,
    stdio: 'ignore',
  });
  const url = `http://${address}`;
  await untilHealthy(url, child);
  return { url, key, stop: () => stop(child, directory) };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + STARTED_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    const healthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('Meilisearch did not start');
}

async function stop(child: ChildProcess, directory: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  await rm(directory, { recursive: true, force: true });
}
