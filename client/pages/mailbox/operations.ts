import type { ResultOf } from 'gql.tada';
import { anonymousGraphql as graphql } from '../../graphql/anonymous-graphql.ts';

/** The text on its way, whole, as it is needed to revise it. */
const DraftTextFragment = graphql(`
  fragment MailboxDraft on Draft @_unmask {
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
      slug
      name
    }
    vendors {
      slug
      name
    }
    profile {
      orgType
      leadershipRole
    }
  }
`);

/** The published text, whole. */
const PublishedTextFragment = graphql(`
  fragment MailboxPublished on WriteUp @_unmask {
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
      slug
      name
    }
    vendors {
      slug
      name
    }
    profile {
      orgType
      leadershipRole
    }
  }
`);

/** What a mailbox shows, in every answer that carries one. */
export const MailboxFragment = graphql(
  `
    fragment MailboxParts on Mailbox @_unmask {
      state
      messages {
        position
        from
        text
        day
      }
      writeUp {
        id
        ...MailboxPublished
      }
      submission {
        state
        draft {
          ...MailboxDraft
        }
      }
    }
  `,
  [DraftTextFragment, PublishedTextFragment],
);

/** An opened mailbox. */
export type OpenMailbox = ResultOf<typeof MailboxFragment>;

/** Opens a mailbox; null for a receipt that opens none. */
export const MailboxQuery = graphql(
  `
    query Mailbox($receipt: String!) {
      mailbox(receipt: $receipt) {
        ...MailboxParts
      }
    }
  `,
  [MailboxFragment],
);

/** Writes to the reviewers. */
export const SendMessageMutation = graphql(
  `
    mutation SendMessage($input: SendMessageInput!) {
      sendMessage(input: $input) {
        __typename
        ... on SendMessagePayload {
          mailbox {
            ...MailboxParts
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [MailboxFragment],
);

/** Takes back what was written. */
export const WithdrawMutation = graphql(
  `
    mutation Withdraw($input: WithdrawInput!) {
      withdraw(input: $input) {
        __typename
        ... on WithdrawPayload {
          mailbox {
            ...MailboxParts
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [MailboxFragment],
);

/** Sends a revision of what was written. */
export const ReviseMutation = graphql(
  `
    mutation Revise($input: ReviseSubmissionInput!) {
      reviseSubmission(input: $input) {
        __typename
        ... on ReviseSubmissionPayload {
          mailbox {
            ...MailboxParts
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
  [MailboxFragment],
);
