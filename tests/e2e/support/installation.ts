import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whom the printed links sign in. */
export type Role = 'member' | 'reviewer' | 'administrator';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const START_LIMIT_MS = 150_000;
const STOP_LIMIT_MS = 20_000;

/** The settings of whoever runs the tests are not a newcomer's. */
const SETTINGS =
  /^(DATABASE_URL|HOST|KINDLING_.*|MAIL_FROM|MEILI_.*|NODE_ENV|PORT|PUBLIC_URL|RELEASE_MIN|SMTP_URL|VITEST.*)$/;

/** Kindling as a newcomer gets it: `npm start` in a directory of its own, on a port of its own. */
export class Installation {
  readonly origin: string;
  readonly #port: number;
  readonly #folder: string;
  #server: ChildProcess | null = null;
  #printed = '';

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.origin = `http://localhost:${port}`;
  }

  static async create(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'kindling-e2e-'));
    return new Installation(folder, await freePort());
  }

  /** The sign-in link that was printed; it works once. */
  link(role: Role): string {
    return this.#find(new RegExp(`^ +${role} +(http\\S+)$`, 'm'));
  }

  /** The key for programs that was printed. */
  get key(): string {
    return this.#find(/^ +READ key +(kd_\S+)$/m);
  }

  /** Resolves once requests are answered and the links are printed. */
  async start(): Promise<void> {
    this.#printed = '';
    const server = spawn(process.execPath, ['start.mjs'], {
      cwd: PROJECT,
      env: this.#env(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why}. It printed:\n${this.#printed}`));
      const timer = setTimeout(() => fail('Kindling did not start in time'), START_LIMIT_MS);
      const onPrinted = (chunk: Buffer) => {
        this.#printed += chunk;
        if (/^ +READ key +\S+$/m.test(this.#printed)) {
          clearTimeout(timer);
          resolve();
        }
      };
      server.stdout.on('data', onPrinted);
      server.stderr.on('data', onPrinted);
      server.once('exit', (code) => {
        clearTimeout(timer);
        fail(`Kindling ended with ${code}`);
      });
    });
  }

  /** Stops the server as a signal does; the data stay. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
    server.kill(signal);
    await ended;
    clearTimeout(timer);
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #env(): NodeJS.ProcessEnv {
    const others = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
    const own = { PORT: String(this.#port), KINDLING_DATA_DIR: join(this.#folder, 'data') };
    return { ...Object.fromEntries(others), ...own };
  }

  #find(pattern: RegExp): string {
    const found = pattern.exec(this.#printed)?.[1];
    if (!found) throw new Error(`Kindling did not print ${pattern}, but:\n${this.#printed}`);
    return found;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
