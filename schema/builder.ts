import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { type ComplexityErrorKind } from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin, { resolveNodes } from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SubGraphPlugin from '@pothos/plugin-sub-graph';
import ValidationPlugin from '@pothos/plugin-validation';
import type { GraphQLResolveInfo } from 'graphql';
import type PrismaTypes from '../prisma/generated/pothos.ts';
import { getDatamodel } from '../prisma/generated/pothos.ts';
import type { Context } from './context.ts';
import DescribePlugin from './describe.ts';
import { fromIssues, invalidInput, TooMuchError } from './errors.ts';
import { decodeGlobalId, encodeGlobalId, type GlobalId, mayOpenNode } from './node.ts';
import { MAX_PAGE_SIZE, PAGE_SIZE } from './page.ts';
import { type Rule, refusal } from './policy.ts';

/** The two doors: what needs a member, and what needs no identity at all. */
export type Door = 'SignedIn' | 'Anonymous';

/** For what both doors know. */
export const DOORS: Door[] = ['SignedIn', 'Anonymous'];

/** Far above what the client asks, far below what would hold a core for a second. */
export const LIMITS = { depth: 12, breadth: 400, complexity: 6_000 } as const;

const MAX_NODES = 100;

/** Says which limit an operation goes beyond, and by how much. */
export function tooMuch(
  kind: `${ComplexityErrorKind}`,
  asked: Readonly<Record<keyof typeof LIMITS, number>>,
): TooMuchError {
  const measure = MEASURES[kind];
  return new TooMuchError(kind, asked[measure], LIMITS[measure]);
}

const MEASURES = { Breadth: 'breadth', Complexity: 'complexity', Depth: 'depth' } as const;

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  SubGraphs: Door;
  AuthScopes: { may: Rule };
  DefaultFieldNullability: false;
}>({
  defaultFieldNullability: false,
  plugins: [
    ErrorsPlugin,
    SubGraphPlugin,
    ScopeAuthPlugin,
    ComplexityPlugin,
    RelayPlugin,
    PrismaPlugin,
    ValidationPlugin,
    DescribePlugin,
  ],
  // Validation sentences speak of the asker's own input alone, so they may come before the policy.
  errors: {
    directResult: true,
    defaultTypes: [],
    unsafelyHandleInputErrors: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'What came of it, or why nothing did.',
    },
  },
  subGraphs: { defaultForTypes: ['SignedIn'], fieldsInheritFromTypes: true },
  scopeAuth: {
    authScopes: ({ viewer }) => ({ may: (rule) => rule(viewer) }),
    unauthorizedError: (_parent, context) => refusal(context.viewer),
    treatErrorsAsUnauthorized: false,
  },
  validation: { validationError: ({ issues }) => fromIssues(issues) },
  complexity: {
    limit: LIMITS,
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    complexityError: tooMuch,
  },
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: true,
    maxConnectionSize: MAX_PAGE_SIZE,
    defaultConnectionSize: PAGE_SIZE,
  },
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    nodeTypeOptions: { description: 'An object with an id of its own.', subGraphs: ['SignedIn'] },
    idFieldOptions: { description: 'Stands for this object, everywhere and for ever.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether some come before.' },
    startCursorFieldOptions: { description: 'The first cursor of the page.' },
    endCursorFieldOptions: { description: 'The last cursor of the page; pass it as `after`.' },
    cursorFieldOptions: { description: 'The place of this entry in the list.' },
    nodeFieldOptions: { description: 'The entry itself.' },
    // The connection has counted its entries already.
    edgesFieldOptions: {
      description: 'The entries of this page.',
      complexity: { field: 1, multiplier: 1 },
    },
    pageInfoFieldOptions: {
      description: 'Where this page stands in the list.',
      complexity: { field: 1, multiplier: 0 },
    },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'An entry of a list, with its place.' },
    nodeQueryOptions: {
      description: 'Any object by its id; null for what is absent and for what you may not see.',
      args: { id: { description: 'The id.' } },
      resolve: (_root, { id }, { viewer }, _info, resolveNode) =>
        mayOpenNode(id, viewer) ? resolveNode(id) : null,
    },
    nodesQueryOptions: {
      description: 'Several objects by their ids, in their order, with null as in `node`.',
      args: { ids: { description: 'The ids, at most 100.' } },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, context, info) => {
        if (ids.length > MAX_NODES)
          throw invalidInput(`Ask for at most ${MAX_NODES} at a time.`, ['ids']);
        const open = ids.map((id) => (mayOpenNode(id, context.viewer) ? id : null));
        return loadNodes(open, context, info);
      },
    },
  },
});

/**
 * With null for null. The function that the plugin hands to a resolver loads every id that was
 * asked for, those too that the policy took out.
 */
function loadNodes(
  ids: (GlobalId | null)[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  return resolveNodes(builder, context, info, ids);
}
