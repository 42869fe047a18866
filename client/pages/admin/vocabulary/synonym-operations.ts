import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { ChangeFragment } from './change-operations.ts';

/** A group of words with all that can be changed of it. */
export const SynonymFragment = graphql(`
  fragment VocabularySynonym on Synonym @_unmask {
    id
    canonical
    strength
    equivalents
    oneWay
    narrower
    ambiguous
  }
`);

/** See {@link SynonymFragment}. */
export type Synonym = ResultOf<typeof SynonymFragment>;

/** The groups of words, page by page. */
export const SynonymsQuery = graphql(
  `
    query VocabularySynonyms($after: String) {
      synonyms(first: 100, after: $after) {
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...VocabularySynonym
          }
        }
      }
    }
  `,
  [SynonymFragment],
);

/** One group of words, to be changed. */
export const SynonymQuery = graphql(
  `
    query VocabularySynonym($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Synonym {
          ...VocabularySynonym
        }
      }
    }
  `,
  [SynonymFragment],
);

/** Adds a group of words. */
export const CreateSynonymMutation = graphql(
  `
    mutation CreateSynonym($input: CreateSynonymInput!) {
      createSynonym(input: $input) {
        __typename
        ... on CreateSynonymPayload {
          synonym {
            ...VocabularySynonym
          }
          change {
            ...Change
          }
        }
        ... on InputValidationError {
          issues {
            path
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SynonymFragment, ChangeFragment],
);

/** Changes a group of words. */
export const UpdateSynonymMutation = graphql(
  `
    mutation UpdateSynonym($input: UpdateSynonymInput!) {
      updateSynonym(input: $input) {
        __typename
        ... on UpdateSynonymPayload {
          synonym {
            ...VocabularySynonym
          }
          change {
            ...Change
          }
        }
        ... on InputValidationError {
          issues {
            path
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SynonymFragment, ChangeFragment],
);

/** Deletes a group of words. */
export const DeleteSynonymMutation = graphql(
  `
    mutation DeleteSynonym($input: DeleteSynonymInput!) {
      deleteSynonym(input: $input) {
        __typename
        ... on DeleteSynonymPayload {
          synonymId
          change {
            ...Change
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [ChangeFragment],
);
