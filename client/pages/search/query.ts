import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.ts';
import type { SearchState } from '../../lib/search-state.ts';
import { FacetsFragment } from './Facets.tsx';
import { ResultRowFragment } from './ResultRow.tsx';

/** What the search page asks. */
export const SearchQuery = graphql(
  `
    query Search(
      $text: String!
      $asTyped: Boolean!
      $filter: WriteUpFilter!
      $sort: SearchSort!
      $first: Int!
    ) {
      search(query: $text, asTyped: $asTyped, filter: $filter, sort: $sort, first: $first) {
        __typename
        ... on SearchConnection {
          total {
            value
            exact
          }
          nearest
          corrections {
            from
            to
          }
          facets {
            ...Facets
          }
          edges {
            near
            ...ResultRow
          }
          pageInfo {
            hasNextPage
          }
        }
        ... on InputValidationError {
          message
        }
      }
    }
  `,
  [FacetsFragment, ResultRowFragment],
);

/** What the line under the box says of the group. */
export const GroupQuery = graphql(`
  query GroupLine {
    group {
      writeUpCount
      memberCount
      newestMonth
    }
  }
`);

/** The write-ups found, their facets and corrections. */
export type Found = Extract<
  ResultOf<typeof SearchQuery>['search'],
  { __typename: 'SearchConnection' }
>;

/** The results that one screen adds. */
export const PAGE_SIZE = 20;

type Variables = VariablesOf<typeof SearchQuery>;

/** What to ask for a state of the page. Unknown values of enums are dropped, not sent. */
export function searchVariables(state: SearchState): Variables {
  return {
    text: state.text.trim(),
    asTyped: state.asTyped,
    filter: filterOf(state.chosen),
    sort: state.sort,
    first: state.pages * PAGE_SIZE,
  };
}

/** The filter for what is chosen. */
export function filterOf(chosen: SearchState['chosen']): Variables['filter'] {
  return {
    domains: [...(chosen.DOMAIN ?? [])],
    vendors: [...(chosen.VENDOR ?? [])],
    results: (chosen.RESULT ?? []).filter(isOneOf(['SOLVED', 'PARTLY', 'DID_NOT_WORK'])),
    evidence: (chosen.EVIDENCE ?? []).filter(isOneOf(['REPORTED', 'MEASURED'])),
    years: (chosen.YEAR ?? []).map(Number).filter((year) => year >= 2000 && year <= 2999),
  };
}

function isOneOf<const T extends string>(values: readonly T[]) {
  return (value: string): value is T => (values as readonly string[]).includes(value);
}
