import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A row of the list of members. */
export const MemberRowFragment = graphql(`
  fragment MemberRow on Member @_unmask {
    id
    name
    email
    role
    synthetic
  }
`);

/** See {@link MemberRowFragment}. */
export type MemberRow = ResultOf<typeof MemberRowFragment>;

/** Who is in the group, and who is invited. */
export const MembersQuery = graphql(
  `
    query Members($first: Int!, $after: String) {
      group {
        name
        demo
      }
      invitations {
        id
        email
        name
        role
        expiresOn
      }
      members(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...MemberRow
          }
        }
      }
    }
  `,
  [MemberRowFragment],
);

/**
 * The address of whoever looks at the list. Asked by itself: two open questions about the viewer
 * would each have the cache ask the other again.
 */
export const OwnEmailQuery = graphql(`
  query OwnEmail {
    viewer {
      email
    }
  }
`);

/** Somebody who was asked to join. */
export type InvitationRow = ResultOf<typeof MembersQuery>['invitations'][number];

/** Asks somebody to join. */
export const InviteMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on InviteMemberPayload {
        invitation {
          email
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

/** Takes an invitation back. */
export const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      __typename
      ... on RevokeInvitationPayload {
        invitationId
      }
      ... on Error {
        message
      }
    }
  }
`);

/** Gives a member another role. */
export const SetRoleMutation = graphql(
  `
    mutation SetRole($input: SetRoleInput!) {
      setRole(input: $input) {
        __typename
        ... on SetRolePayload {
          member {
            ...MemberRow
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [MemberRowFragment],
);

/** Takes a member out of the group. */
export const RemoveMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      __typename
      ... on RemoveMemberPayload {
        memberId
      }
      ... on Error {
        message
      }
    }
  }
`);

/** Takes the whole demo out of the installation. */
export const RemoveDemoMutation = graphql(`
  mutation RemoveDemo {
    removeDemo {
      __typename
      group {
        name
        demo
      }
    }
  }
`);
