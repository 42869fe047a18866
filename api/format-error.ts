import { randomBytes } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { KindlingError } from '../schema/errors.ts';
import type { Log } from './log.ts';

const OWN_WORDS: readonly string[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];

/**
 * What leaves the server of an error: words that were written for the asker, or
 * a number under which the log has a code. Messages of libraries carry arguments.
 */
export function formatError(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isForTheAsker(formatted, error)) return withoutStack(formatted);
    const id = randomBytes(4).toString('hex');
    log(`error ${id} ${codeOf(unwrapResolverError(error))}`);
    return {
      message: `Something went wrong on our side; nothing of yours is lost. Tell us ${id}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
}

function isForTheAsker({ extensions }: GraphQLFormattedError, error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof KindlingError) return true;
  if (cause instanceof GraphQLError && cause.originalError === undefined)
    return extensions?.code !== 'INTERNAL_SERVER_ERROR';
  return OWN_WORDS.includes(String(extensions?.code));
}

function withoutStack({ extensions, ...formatted }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...rest } = extensions ?? {};
  return { ...formatted, extensions: rest };
}

/** A class name and a library's code say where to look; the message would say too much. */
export function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
