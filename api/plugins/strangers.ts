import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';
import type { Context } from '../../schema/context.ts';

const SUGGESTION = / Did you mean .*$/s;

/** A stranger reads neither the schema nor hints at its names; members and keys read both. */
export const quietToStrangers: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue }) => {
    if (contextValue.viewer) return;
    return {
      // Not while validating: Apollo skips that for an operation which somebody else sent before.
      async didResolveOperation({ document }) {
        visit(document, {
          [Kind.FIELD]({ name }) {
            if (name.value === '__schema' || name.value === '__type') throw introspectionRefused();
          },
        });
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => ({
          ...error,
          message: error.message.replace(SUGGESTION, ''),
        }));
      },
    };
  },
};

const introspectionRefused = () =>
  new GraphQLError('Sign in, or send a key, to read the schema.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
