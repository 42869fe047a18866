import { Client } from '@urql/core';
import { memberCache } from './cache.ts';
import { jsonExchange } from './transport.ts';

/** What the client tells the page about. */
export interface ClientEvents {
  /** The server does not know who is asking. */
  readonly onSignedOut: () => void;
}

/** The client of the signed-in graph: cookie, normalised cache. */
export function createMemberClient(events: ClientEvents): Client {
  return new Client({
    url: '/graphql',
    // The server's guard against cross-site requests refuses queries by GET.
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [memberCache(), jsonExchange(events.onSignedOut)],
  });
}
