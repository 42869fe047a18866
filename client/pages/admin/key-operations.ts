import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A row of the list of keys. */
export const KeyRowFragment = graphql(`
  fragment KeyRow on ApiKey @_unmask {
    id
    name
    start
    expiresOn
    revoked
    member {
      id
      name
    }
  }
`);

/** See {@link KeyRowFragment}. */
export type KeyRow = ResultOf<typeof KeyRowFragment>;

/** The keys of the group. */
export const KeysQuery = graphql(
  `
    query Keys($first: Int!, $after: String) {
      apiKeys(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...KeyRow
          }
        }
      }
    }
  `,
  [KeyRowFragment],
);

/** Makes a key. */
export const CreateKeyMutation = graphql(
  `
    mutation CreateApiKey($input: CreateApiKeyInput!) {
      createApiKey(input: $input) {
        __typename
        ... on CreateApiKeyPayload {
          secret
          apiKey {
            ...KeyRow
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [KeyRowFragment],
);

/** Ends a key. */
export const RevokeKeyMutation = graphql(
  `
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
      revokeApiKey(input: $input) {
        __typename
        ... on RevokeApiKeyPayload {
          apiKey {
            ...KeyRow
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [KeyRowFragment],
);
