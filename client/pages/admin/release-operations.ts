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
