import { Agent, request } from 'node:http';

/** What a load came to: how many answers of each status, and what was lost on the way. */
export interface Tally {
  readonly answers: Record<number, number>;
  /** How many were answered by a process other than the first one asked. */
  readonly elsewhere: number;
  readonly lost: readonly string[];
}

interface Load {
  /** Asked in this order; the next one only when a connection is refused, so that nothing was sent. */
  readonly ports: readonly number[];
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly atOnce: number;
}

/** Asks over kept connections, as a load balancer does, until it is told to end. */
export function startLoad(load: Load): () => Promise<Tally> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.atOnce });
  const answers: Record<number, number> = {};
  const lost: string[] = [];
  let elsewhere = 0;
  let ended = false;

  const askOnce = async () => {
    for (const [index, port] of load.ports.entries()) {
      try {
        const status = await post(agent, port, load);
        answers[status] = (answers[status] ?? 0) + 1;
        if (index > 0) elsewhere += 1;
        return;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        if (code !== 'ECONNREFUSED') return void lost.push(code);
      }
    }
    lost.push('nobody listens');
  };
  const askers = Array.from({ length: load.atOnce }, async () => {
    while (!ended) await askOnce();
  });
  return async () => {
    ended = true;
    await Promise.all(askers);
    agent.destroy();
    return { answers, elsewhere, lost };
  };
}

function post(agent: Agent, port: number, { path, headers, body }: Load): Promise<number> {
  const options = { agent, host: '127.0.0.1', port, path, method: 'POST', headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (answer) => {
      answer.resume().once('error', reject);
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    outgoing.once('error', reject).end(body);
  });
}
