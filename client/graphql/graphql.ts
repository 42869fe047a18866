import { initGraphQLTada, type readFragment as ReadFragment } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Writes a typed operation or fragment for the signed-in door; see `anonymous-graphql.ts`. */
// Pure: the built client parses nothing, so nothing of this remains in it.
export const graphql = /* @__PURE__ */ initGraphQLTada<{ introspection: introspection }>();

/** Opens what a fragment masks, which is itself: the mask is known to the types alone. */
// The package's own brings half a kilobyte into the first load that only its parser needs.
export const readFragment = ((...args: readonly unknown[]) => args.at(-1)) as typeof ReadFragment;

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
