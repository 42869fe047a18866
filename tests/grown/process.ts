import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Answer, Variables } from '../support/graph.ts';

const STARTED_WITHIN_MS = 60_000;

/** One process of an installation, reached as a load balancer would reach it. */
export class RunningProcess {
  readonly port: number;
  readonly origin: string;
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  #printed = '';

  constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    port: number,
  ) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#printed += chunk;
      });
    }
  }

  /** All that it has written to its log. */
  get printed(): string {
    return this.#printed;
  }

  async listening(): Promise<void> {
    const end = Date.now() + STARTED_WITHIN_MS;
    while (!this.#printed.includes('Kindling answers on')) {
      const { exitCode } = this.child;
      if (exitCode !== null || Date.now() > end) throw new Error(`No start:\n${this.#printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal and waits for the end; harmless when it has ended. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | string> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Only sends a signal. */
  signal(signal: 'SIGTERM'): void {
    this.child.kill(signal);
  }

  async ready(query = ''): Promise<{ status: number; waiting: string[] }> {
    const answer = await fetch(`${this.origin}/ready${query}`);
    return { status: answer.status, waiting: (await answer.json()).waiting };
  }

  /** The cookie that a link is worth. */
  async signIn(link: string): Promise<string> {
    const token = link.split('#token=')[1];
    const answer = await this.#post('/auth/verify', { token });
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  /** The data of an answer at the signed-in door; fails the test on an error that is not typed. */
  async ask(cookie: string, query: string, variables: Variables = {}): Promise<Answer> {
    return dataOf(await this.#post('/graphql', { query, variables }, { cookie }));
  }

  async askAnonymously(query: string, variables: Variables = {}): Promise<Answer> {
    return dataOf(await this.#post('/anonymous/graphql', { query, variables }));
  }

  #post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}

async function dataOf(answer: Response): Promise<Answer> {
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
