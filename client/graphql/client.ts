import { Client, fetchExchange, mapExchange } from '@urql/core';
import { memberCache } from './cache.ts';
import { isSignedOut } from './errors.ts';

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
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isSignedOut(error)) events.onSignedOut();
        },
      }),
      memberCache(),
      fetchExchange,
    ],
  });
}
