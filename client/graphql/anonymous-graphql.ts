import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './anonymous-env.d.ts';

/** Writes a typed operation against the schema of the anonymous door. */
// Pure, as in `graphql.ts`.
export const anonymousGraphql = /* @__PURE__ */ initGraphQLTada<{ introspection: introspection }>();
