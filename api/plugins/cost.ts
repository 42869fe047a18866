import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  HeaderMap,
} from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LIMITS } from '../../schema/builder.ts';
import type { Budget, Context } from '../../schema/context.ts';
import { costOf, refusalOf } from '../../schema/cost.ts';
import type { KindlingError } from '../../schema/errors.ts';
import { type Charging, POLICY } from './budget.ts';

/**
 * Counts each operation before it is executed, refuses one that is too large, and says the figures
 * on every answer. With `charge`, a member's operations are taken from their budget.
 */
export function countCost(charge?: Charging): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let asked = 0;
      return {
        async didResolveOperation(request) {
          const cost = measure(request);
          asked = cost?.complexity ?? 0;
          const refusal = cost && refusalOf(cost);
          if (refusal) throw badRequest(refusal);
          const { contextValue, response } = request;
          if (!charge || !contextValue.viewer) return;
          const { refused, ...budget } = await charge(contextValue.viewer.memberId, asked);
          contextValue.budget = budget;
          for (const [name, value] of headersOf(budget)) response.http.headers.set(name, value);
          if (refused) throw rateLimited(budget);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const cost = { asked, limit: LIMITS.complexity };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** Without an operation there is nothing to execute, and Apollo says so. */
function measure({
  schema,
  document,
  operation,
  request: { variables },
}: GraphQLRequestContextDidResolveOperation<Context>) {
  return operation && costOf({ schema, document, operation, variables });
}

function badRequest(error: KindlingError): GraphQLError {
  return new GraphQLError(error.message, {
    extensions: { ...error.extensions, http: { status: 400 } },
  });
}

function rateLimited({ limit, cost, remaining, resetAfter }: Budget): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(resetAfter)]]);
  return new GraphQLError(
    `This costs ${cost}, and ${remaining} of ${limit} a minute are left. ` +
      `Wait ${resetAfter} seconds, then go on.`,
    { extensions: { code: 'RATE_LIMITED', resetAfter, http: { status: 429, headers } } },
  );
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-10, and those that came before them. */
function headersOf({ limit, remaining, resetAfter }: Budget): [string, string][] {
  return [
    ['ratelimit-policy', `"cost";q=${POLICY.limit};w=${POLICY.windowSeconds}`],
    ['ratelimit', `"cost";r=${remaining};t=${resetAfter}`],
    ['x-ratelimit-limit', String(limit)],
    ['x-ratelimit-remaining', String(remaining)],
    ['x-ratelimit-reset', String(resetAfter)],
  ];
}
