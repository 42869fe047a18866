import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** An ordinary search, and no more of each result than a list of links needs. */
export const SolvedQuery = graphql(`
  query Search($query: String!) {
    search(query: $query, first: 5) {
      __typename
      ... on SearchConnection {
        edges {
          near
          node {
            id
            title
            result
          }
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

/** What came of it. */
export type Solved = Extract<
  ResultOf<typeof SolvedQuery>['search'],
  { __typename: 'SearchConnection' }
>;
