import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, startMeilisearch, type TestServer } from '../search/meilisearch-server.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { SECRET } from '../support/server.ts';
import { RunningProcess } from './process.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Where every process of one installation finds the others. */
export type Settings = Readonly<Record<string, string>>;

/** The grown form: the files of the image, a PostgreSQL and a Meilisearch, and any process on them. */
export class GrownInstallation {
  readonly postgres: TestPostgres;
  readonly meilisearch: TestServer;
  readonly settings: Settings;
  readonly #image: string;
  readonly #processes: RunningProcess[] = [];

  private constructor(
    image: string,
    { postgres, meilisearch }: { postgres: TestPostgres; meilisearch: TestServer },
    settings: Settings,
  ) {
    this.#image = image;
    this.postgres = postgres;
    this.meilisearch = meilisearch;
    this.settings = settings;
  }

  static async create(): Promise<GrownInstallation> {
    const image = await mkdtemp(join(tmpdir(), 'kindling-image-'));
    // The very command of the Dockerfile.
    await run(process.execPath, ['build/image.mjs', image], { cwd: PROJECT }).catch(
      async (error) => {
        await rm(image, { recursive: true, force: true });
        throw error;
      },
    );
    const [postgres, meilisearch] = await Promise.all([startPostgres(), startMeilisearch()]);
    const settings = {
      DATABASE_URL: await postgres.createDatabase(),
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      KINDLING_SECRET: SECRET,
      KINDLING_DEMO: 'off',
      RELEASE_MIN: '1',
      NODE_ENV: 'production',
    };
    return new GrownInstallation(image, { postgres, meilisearch }, settings);
  }

  /** Resolves once it listens; whether it is ready is for `/ready` to say. */
  async start(role: 'api' | 'worker', more: Settings = {}): Promise<RunningProcess> {
    const port = await freePort();
    const server = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: this.#image,
      env: this.#env({ KINDLING_ROLE: role, PORT: String(port), ...more }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new RunningProcess(server, port);
    this.#processes.push(started);
    await started.listening();
    return started;
  }

  /** What a command of the command line answers. */
  async command(...args: string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, ['dist/server/cli.js', '--json', ...args], {
      cwd: this.#image,
      env: this.#env({}),
    });
    return JSON.parse(stdout);
  }

  async remove(): Promise<void> {
    await Promise.all(this.#processes.map((one) => one.stop('SIGKILL')));
    await Promise.all([this.postgres.stop(), this.meilisearch.stop()]);
    await rm(this.#image, { recursive: true, force: true });
  }

  /** Nothing of whoever runs the tests but where programs are. */
  #env(more: Settings): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, ...this.settings, ...more };
  }
}
