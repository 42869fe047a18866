import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../search/meilisearch-server.ts';

const STARTED_WITHIN_MS = 5 * 60_000;

/** A Kindling in a process of its own. */
export interface Started {
  readonly pid: number;
  /** From the start of the process to the first answer. */
  readonly answersAfterMs: number;
  /** From the start of the process until search is ready, too. */
  readonly readyAfterMs: number;
  stop(): Promise<void>;
}

/** `npm start` without npm, in a folder that holds the project. */
export async function startIn(folder: string, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, ['start.mjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...env },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const until = async (path: string) => {
    while (!(await answers(`http://127.0.0.1:${port}${path}`))) {
      const late = performance.now() - began > STARTED_WITHIN_MS;
      if (server.exitCode !== null || late) throw new Error('Kindling did not start');
      await sleep(10);
    }
    return performance.now() - began;
  };
  const answersAfterMs = await until('/health');
  const readyAfterMs = await until('/ready');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { pid: server.pid ?? 0, answersAfterMs, readyAfterMs, stop } satisfies Started;
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
