import { Client } from '@urql/core';
import { jsonExchange } from './transport.ts';

/**
 * The client of the anonymous door. It carries no cookie and no referrer, and
 * caches nothing: what a receipt opens must not outlive the page that shows it.
 */
export const anonymousClient = new Client({
  url: '/anonymous/graphql',
  preferGetMethod: false,
  fetchOptions: { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
  exchanges: [jsonExchange()],
});
