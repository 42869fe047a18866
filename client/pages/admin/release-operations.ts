import { graphql } from '../../graphql/graphql.ts';

/** How many wait, and how many it takes. */
export const ReleaseStatusQuery = graphql(`
  query ReleaseStatus {
    releaseStatus {
      waiting
      minimum
      ready
    }
  }
`);

/** A page of what would be released. Administrators read it as reviewers do. */
export const ApprovedQuery = graphql(`
  query Approved($after: String) {
    submissions(state: APPROVED, first: 50, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          draft {
            title
          }
        }
      }
    }
  }
`);

/** Publishes all that is approved. */
export const ReleaseMutation = graphql(`
  mutation ReleaseApproved {
    releaseApproved {
      __typename
      ... on ReleaseApprovedPayload {
        release
        count
      }
      ... on Error {
        message
      }
    }
  }
`);
