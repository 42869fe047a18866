import type { CombinedError } from '@urql/core';

/** What happened, in words for the person who waits. */
export function explain(error: CombinedError): string {
  if (error.networkError) {
    return 'The server cannot be reached. Check the connection, then try again.';
  }
  return 'The server could not answer this time. Nothing is lost; try again in a moment.';
}
