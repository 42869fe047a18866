import type { CombinedError } from '@urql/core';

const SIGNED_OUT_CODES = new Set<unknown>(['UNAUTHENTICATED', 'UNAUTHORIZED']);

/** Whether the answer means that nobody is signed in here. */
export function isSignedOut(error: CombinedError): boolean {
  const response: unknown = error.response;
  if (response instanceof Response && response.status === 401) return true;
  return error.graphQLErrors.some((each) => SIGNED_OUT_CODES.has(each.extensions.code));
}

/** What happened, in words for the person who waits. */
export function explain(error: CombinedError): string {
  if (error.networkError) {
    return 'The server cannot be reached. Check the connection, then try again.';
  }
  return 'The server could not answer this time. Nothing is lost; try again in a moment.';
}
