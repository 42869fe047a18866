import { createServer, type Server } from 'node:http';
import type { Express } from 'express';

/** The port is taken, or may not be used. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

/**
 * Rejects with {@link PortUnavailable} before anything is opened or made; the port
 * may still be lost in between, and then {@link listen} says so.
 */
export async function refuseTakenPort({ host, port }: { host: string; port: number }) {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause: NodeJS.ErrnoException) => reject(portUnavailable(port, cause)));
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Resolves once requests are answered; rejects with {@link PortUnavailable}. */
export function listen(
  web: Express,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createServer(web);
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(portUnavailable(port, cause)));
    server.listen(port, host, () => resolve(server));
  });
}

function portUnavailable(port: number, cause: NodeJS.ErrnoException): Error {
  const why =
    cause.code === 'EADDRINUSE' ? 'is used by another program' : `cannot be opened (${cause.code})`;
  return new PortUnavailable(`Port ${port} ${why}; stop that program, or set PORT to another.`, {
    cause,
  });
}
