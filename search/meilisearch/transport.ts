import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Config } from 'meilisearch';

// Without `noDelay` every second request waits 40 ms for a delayed acknowledgement.
const AGENT_OPTIONS = { keepAlive: true, noDelay: true };

/** An answer of Meilisearch that is not a success; `code` is its own, such as `index_not_found`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(status: number, code: string) {
    super(`Meilisearch answered ${status} (${code})`);
    this.code = code;
  }
}

/** The connections of one engine. */
export interface Transport {
  readonly send: NonNullable<Config['httpClient']>;
  close(): void;
}

/** Sends the official client's requests through kept-alive sockets, giving up after `within` ms. */
export function createTransport(url: string, within: number): Transport {
  const secure = url.startsWith('https:');
  const agent = secure ? new HttpsAgent(AGENT_OPTIONS) : new HttpAgent(AGENT_OPTIONS);
  const request = secure ? httpsRequest : httpRequest;

  const once = (target: string, init: RequestInit, signal: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const options = { method: init.method ?? 'GET', headers, agent, signal };
      const outgoing = request(target, options, (answer) => {
        parse(answer).then(resolve, reject);
      });
      outgoing.on('error', (cause) => {
        reject(outgoing.reusedSocket && isReset(cause) ? new StaleSocket({ cause }) : cause);
      });
      outgoing.end(init.body ?? undefined);
    });

  const send: Transport['send'] = async (target, init = {}) => {
    const signal = AbortSignal.timeout(within);
    try {
      return await once(String(target), init, signal);
    } catch (error) {
      if (error instanceof StaleSocket) return once(String(target), init, signal);
      throw error;
    }
  };

  return { send, close: () => agent.destroy() };
}

/** The server had closed a kept socket just as we reached for it; everything we send may be repeated. */
class StaleSocket extends Error {
  constructor(options: ErrorOptions) {
    super('A kept socket was closed', options);
  }
}

function isReset(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNRESET';
}

async function parse(answer: IncomingMessage): Promise<unknown> {
  const body = await text(answer);
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status < 300) return body === '' ? undefined : JSON.parse(body);
  throw new Refusal(status, codeOf(body));
}

function codeOf(body: string): string {
  try {
    return String(JSON.parse(body).code);
  } catch {
    return 'no_code';
  }
}
