import { createServer, request } from 'node:http';
import { freePort } from './meilisearch-server.ts';

const HELD_MS = 200;

/** A way to a server on which the first answer overtakes no other. */
export interface HoldingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Hands everything on to `target`; the answer to the first request comes later than the next. */
export async function holdFirstAnswer(target: string): Promise<HoldingProxy> {
  let held = false;
  const server = createServer((asked, answer) => {
    const wait = held ? 0 : HELD_MS;
    held = true;
    const { method, headers, url } = asked;
    const onward = request(new URL(url ?? '/', target), { method, headers }, (came) => {
      setTimeout(() => {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      }, wait);
    });
    asked.pipe(onward);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
