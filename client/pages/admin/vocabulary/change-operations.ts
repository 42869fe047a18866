import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** A change to a vocabulary, and whether it can be undone. */
export const ChangeFragment = graphql(`
  fragment Change on VocabularyChange @_unmask {
    id
    number
    sentence
    undoable
    undone
    heldBy
    undoes
  }
`);

/** See {@link ChangeFragment}. */
export type Change = ResultOf<typeof ChangeFragment>;

/** What was changed, the latest first. */
export const ChangesQuery = graphql(
  `
    query VocabularyChanges($first: Int!, $after: String) {
      vocabularyChanges(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...Change
          }
        }
      }
    }
  `,
  [ChangeFragment],
);

/** Takes a change back. */
export const UndoMutation = graphql(
  `
    mutation UndoVocabularyChange($input: UndoVocabularyChangeInput!) {
      undoVocabularyChange(input: $input) {
        __typename
        ... on UndoVocabularyChangePayload {
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
