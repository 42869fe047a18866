import { ProfileFragment } from '../../components/profile.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** One line of the queue. */
export const QueueRowFragment = graphql(`
  fragment QueueRow on Submission @_unmask {
    id
    state
    day
    synthetic
    draft {
      title
    }
  }
`);

/** See {@link QueueRowFragment}. */
export type QueueRow = ResultOf<typeof QueueRowFragment>;

/** A page of the submissions that stand at one place, and how many stand where. */
export const QueueQuery = graphql(
  `
    query ReviewQueue($state: SubmissionState!, $first: Int!, $after: String) {
      submissionCounts {
        pending
        changesRequested
        approved
        declined
      }
      submissions(state: $state, first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...QueueRow
          }
        }
      }
    }
  `,
  [QueueRowFragment],
);

/** How many submissions stand where. */
export type QueueCounts = ResultOf<typeof QueueQuery>['submissionCounts'];

/** The released text that a revision would replace, as far as the two are compared. */
export const RevisedFragment = graphql(
  `
  fragment RevisedWriteUp on WriteUp @_unmask {
    id
    title
    challenge
    context
    attempts {
      tried
      failed
    }
    solution
    outcome
    result
    measures {
      name
      before
      after
      unit
    }
    lessons
    effort
    phrases
    domains {
      id
      name
    }
    vendors {
      id
      name
    }
    profile {
      ...ProfileWords
    }
  }
`,
  [ProfileFragment],
);

/** Everything a reviewer weighs. */
export const SubmissionFragment = graphql(
  `
    fragment ReviewedSubmission on Submission @_unmask {
      ...QueueRow
      version
      draft {
        title
        challenge
        context
        attempts {
          tried
          failed
        }
        solution
        outcome
        result
        measures {
          name
          before
          after
          unit
        }
        lessons
        effort
        phrases
        domains {
          id
          name
        }
        vendors {
          id
          name
        }
        profile {
          ...ProfileWords
        }
      }
      revises {
        ...RevisedWriteUp
      }
      messages {
        position
        from
        text
        day
      }
    }
  `,
  [QueueRowFragment, RevisedFragment, ProfileFragment],
);

/** See {@link SubmissionFragment}. */
export type ReviewedSubmission = ResultOf<typeof SubmissionFragment>;

/** One submission, open on the desk. */
export const SubmissionQuery = graphql(
  `
    query ReviewedSubmission($id: ID!) {
      submission(id: $id) {
        ...ReviewedSubmission
      }
    }
  `,
  [SubmissionFragment],
);

/** It is good as it is. */
export const ApproveMutation = graphql(
  `
    mutation ApproveSubmission($input: ApproveSubmissionInput!) {
      approveSubmission(input: $input) {
        __typename
        ... on ApproveSubmissionPayload {
          submission {
            ...ReviewedSubmission
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SubmissionFragment],
);

/** It could be good. */
export const RequestChangesMutation = graphql(
  `
    mutation RequestChanges($input: RequestChangesInput!) {
      requestChanges(input: $input) {
        __typename
        ... on RequestChangesPayload {
          submission {
            ...ReviewedSubmission
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SubmissionFragment],
);

/** It will not be published. */
export const DeclineMutation = graphql(
  `
    mutation DeclineSubmission($input: DeclineSubmissionInput!) {
      declineSubmission(input: $input) {
        __typename
        ... on DeclineSubmissionPayload {
          submission {
            ...ReviewedSubmission
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SubmissionFragment],
);

/** A word to the author. */
export const ReplyMutation = graphql(
  `
    mutation ReplyToAuthor($input: ReplyToAuthorInput!) {
      replyToAuthor(input: $input) {
        __typename
        ... on ReplyToAuthorPayload {
          submission {
            ...ReviewedSubmission
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [SubmissionFragment],
);
