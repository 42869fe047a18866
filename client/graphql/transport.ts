import {
  type Exchange,
  type ExecutionResult,
  type Operation,
  subscriptionExchange,
} from '@urql/core';

// Why not fetchExchange: it brings event streams, parts and uploads, .8 KB gzip
// of the first load, and our server answers each question once and in JSON.

/**
 * Sends each operation to the client's address and takes the one answer, as
 * JSON. Calls `onSignedOut` when the server does not know who is asking.
 */
export function jsonExchange(onSignedOut?: () => void): Exchange {
  return subscriptionExchange({
    enableAllOperations: true,
    forwardSubscription: (request, operation) => ({
      subscribe(sink) {
        const abort = new AbortController();
        ask(operation, JSON.stringify(request), abort.signal).then(
          (answer) => {
            if (answer.errors?.some(isSignedOut)) onSignedOut?.();
            sink.next(answer);
            sink.complete();
          },
          (error: unknown) => sink.error(error),
        );
        return { unsubscribe: () => abort.abort() };
      },
    }),
  });
}

async function ask(
  { context }: Operation,
  body: string,
  signal: AbortSignal,
): Promise<ExecutionResult> {
  const { fetchOptions } = context;
  const response = await fetch(context.url, {
    ...(typeof fetchOptions === 'function' ? fetchOptions() : fetchOptions),
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
    },
    body,
    signal,
  });
  // What stands before the server may refuse in its own words.
  if (response.status === 401) return SIGNED_OUT;
  const answer: unknown = await response.json();
  if (!isAnswer(answer)) throw new Error(`Neither data nor errors: status ${response.status}`);
  return answer;
}

const CODES = ['UNAUTHENTICATED', 'UNAUTHORIZED'];
const SIGNED_OUT = { errors: [{ message: 'Signed out', extensions: { code: CODES[0] } }] };

function isSignedOut(error: object): boolean {
  return 'extensions' in error && CODES.includes(Object(error.extensions).code);
}

function isAnswer(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
