import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Writes a typed operation or fragment for the signed-in door; see `anonymous-graphql.ts`. */
// Pure: the built client parses nothing, so nothing of this remains in it.
export const graphql = /* @__PURE__ */ initGraphQLTada<{ introspection: introspection }>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
