import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { LIMITS, tooMuch } from './builder.ts';
import { KindlingError, type TooMuchError } from './errors.ts';

/** How large an operation is: what it may load at most, its levels, and its fields. */
export type Cost = Readonly<Record<keyof typeof LIMITS, number>>;

/** An operation of a document that is valid for the schema. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Counts an operation; null where its input cannot be taken, so that it will not be executed. */
export function costOf({ schema, document, operation, variables = {} }: Asked): Cost | null {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return null;
  const alone = { ...document, definitions: [operation, ...fragmentsOf(document)] };
  try {
    return complexityFromQuery(alone, { schema, variables });
  } catch (error) {
    // Arguments are checked on the way; the same words come, with their place, when it is executed.
    if (error instanceof KindlingError) return null;
    throw error;
  }
}

/** The counting reads the first operation that it meets, not the one that was asked for. */
function fragmentsOf({ definitions }: DocumentNode) {
  return definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
}

/** Why an operation is refused; null when it is not. */
export function refusalOf(cost: Cost): TooMuchError | null {
  if (cost.depth > LIMITS.depth) return tooMuch('Depth', cost);
  if (cost.breadth > LIMITS.breadth) return tooMuch('Breadth', cost);
  if (cost.complexity > LIMITS.complexity) return tooMuch('Complexity', cost);
  return null;
}
