import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

const FINISH_WITHIN_MS = 10_000;
/** A balancer that keeps connections has to give up an idle one sooner than this. */
const LINGER_MS = 3_000;
const LOOK_EVERY_MS = 20;
const ACCEPT_WITHIN_MS = 5_000;
const SHORT_TURN_MS = 5;

/**
 * Follows a server's requests from now on, and returns how to stop it without losing one: new
 * connections are refused, kept ones are told to close by their next answer, and requests in
 * flight have ten seconds.
 */
export function finishRequests(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let stopping = false;
  server.prependListener('request', (_req, res) => {
    open.add(res);
    res.once('close', () => open.delete(res));
    if (stopping) closeAfter(res);
  });
  return async () => {
    const began = Date.now();
    const passed = (ms: number) => Date.now() - began > ms;
    // Before anybody is told to close: whoever is comes back at once, and would wait in the queue.
    await refuseConnections(server);
    stopping = true;
    open.forEach(closeAfter);
    // A request may be on its way over a kept connection, so we do not close it first.
    while (!passed(LINGER_MS) && (await connectionsOf(server)) > 0) await sleep(LOOK_EVERY_MS);
    while (!passed(FINISH_WITHIN_MS) && open.size > 0) await sleep(LOOK_EVERY_MS);
    server.closeAllConnections();
  };
}

function closeAfter(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('Connection', 'close');
}

/**
 * Whoever waits in the kernel's queue believes to be connected, and would be reset. The queue is
 * empty after a turn of the event loop that accepted nobody, unless it was long enough for
 * somebody to come meanwhile; so whoever comes now is held, and read only afterwards.
 */
async function refuseConnections(server: Server): Promise<void> {
  const held: Socket[] = [];
  server.on('connection', (socket) => {
    held.push(socket);
    // After the HTTP server, which has just begun to read from it.
    process.nextTick(() => socket.pause());
  });
  const end = performance.now() + ACCEPT_WITHIN_MS;
  await turn();
  for (let quiet = false; !quiet && performance.now() < end; ) {
    const [began, before] = [performance.now(), held.length];
    await turn();
    quiet = held.length === before && performance.now() - began < SHORT_TURN_MS;
  }
  // Not `server.close()`, which closes kept connections with it.
  NetServer.prototype.close.call(server);
  for (const socket of held) socket.resume();
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
