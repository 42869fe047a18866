import type { AnyVariables, Client, DocumentInput } from '@urql/core';
import { ask } from '../../../lib/loaded.ts';

/**
 * Asks past the cache: other administrators change the vocabularies, too.
 *
 * @throws {CombinedError}
 */
export function askAnew<Data, Variables extends AnyVariables>(
  client: Client,
  query: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return ask(client, query, variables, { requestPolicy: 'network-only' });
}
