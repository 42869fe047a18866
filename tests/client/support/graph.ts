import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import { vi } from 'vitest';

const signedIn = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const anonymous = buildSchema(readFileSync('schema/anonymous.graphql', 'utf8'));

/** One request that waits for its answer. */
export interface Waiting {
  readonly variables: Record<string, unknown>;
  readonly answer: () => Promise<void>;
}

type Root = Record<string, unknown>;

/** Stands in for the server: the committed schema of each door over `root`, answering at once. */
export function serveGraph(root: Root): void {
  vi.stubGlobal('fetch', (url: unknown, init: RequestInit) => execute(url, root, init));
}

/** The same, but each answer waits until it is let go, in whatever order. */
export function serveGraphSlowly(root: Root, operation: string): Waiting[] {
  const waiting: Waiting[] = [];
  vi.stubGlobal('fetch', (url: unknown, init: RequestInit) => {
    const body = JSON.parse(String(init.body));
    if (body.operationName !== operation) return execute(url, root, init);
    return new Promise<Response>((resolve) => {
      waiting.push({
        variables: body.variables,
        answer: async () => resolve(await execute(url, root, init)),
      });
    });
  });
  return waiting;
}

async function execute(url: unknown, rootValue: Root, init: RequestInit): Promise<Response> {
  const { query, variables } = JSON.parse(String(init.body));
  const answer = await graphql({
    schema: url === '/anonymous/graphql' ? anonymous : signedIn,
    source: query,
    variableValues: variables,
    rootValue,
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  return new Response(JSON.stringify(answer), {
    headers: { 'content-type': 'application/json' },
  });
}
