import { builder } from '../builder.ts';
import { ConflictError, InputValidationError, NotFoundError } from '../errors.ts';
import { encodeGlobalId, rowId } from '../node.ts';
import {
  InviteMemberInput,
  RemoveMemberInput,
  RequestSignInLinkInput,
  RevokeInvitationInput,
  SetRoleInput,
} from './input.ts';
import { removeMember, revokeInvitation, setRole } from './manage.ts';
import { mayManageMembers, maySignOut } from './policy.ts';
import { Invitation, Member } from './type.ts';

const RequestSignInLinkPayload = builder
  .objectRef<{ sent: boolean }>('RequestSignInLinkPayload')
  .implement({
    description: 'The same for every address, so that nobody learns who is a member.',
    fields: (t) => ({
      sent: t.exposeBoolean('sent', { description: "Sent, if the address is a member's." }),
    }),
  });

builder.mutationField('requestSignInLink', (t) =>
  t.field({
    type: RequestSignInLinkPayload,
    description: 'Mails a link that signs a member in.',
    errors: { types: [InputValidationError, ConflictError] },
    args: {
      input: t.arg({ type: RequestSignInLinkInput, required: true, description: 'Where to.' }),
    },
    resolve: async (_root, { input }, { identity }) => {
      await identity.requestSignInLink(input.email);
      return { sent: true };
    },
  }),
);

const SignOutPayload = builder.objectRef<{ signedOut: boolean }>('SignOutPayload').implement({
  description: 'The sign-in has ended.',
  fields: (t) => ({ signedOut: t.exposeBoolean('signedOut', { description: 'Always true.' }) }),
});

builder.mutationField('signOut', (t) =>
  t.field({
    type: SignOutPayload,
    description: "Ends this browser's sign-in.",
    authScopes: { may: maySignOut },
    resolve: async (_root, _args, { identity }) => {
      await identity.signOut();
      return { signedOut: true };
    },
  }),
);

const InviteMemberPayload = builder.objectRef<{ id: string }>('InviteMemberPayload').implement({
  description: 'The invitation is on its way.',
  fields: (t) => ({
    invitation: t.prismaField({
      type: Invitation,
      description: 'The invitation.',
      resolve: (query, { id }, _args, { prisma }) =>
        prisma.invitation.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('inviteMember', (t) =>
  t.field({
    type: InviteMemberPayload,
    description: 'Mails an invitation; an earlier one to the same address stops working.',
    authScopes: { may: mayManageMembers },
    errors: { types: [InputValidationError, ConflictError] },
    args: { input: t.arg({ type: InviteMemberInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input }, { identity }) => ({ id: await identity.invite(input) }),
  }),
);

const RevokeInvitationPayload = builder
  .objectRef<{ id: string }>('RevokeInvitationPayload')
  .implement({
    description: 'The invitation is gone, and its link no longer works.',
    fields: (t) => ({
      invitationId: t.id({
        description: 'The id that no longer stands for anything.',
        resolve: ({ id }) => encodeGlobalId('Invitation', id),
      }),
    }),
  });

builder.mutationField('revokeInvitation', (t) =>
  t.field({
    type: RevokeInvitationPayload,
    description: 'Takes back an invitation that nobody has taken up.',
    authScopes: { may: mayManageMembers },
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: RevokeInvitationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, { prisma }) => ({
      id: await revokeInvitation(prisma, rowId(input.id, 'Invitation')),
    }),
  }),
);

const SetRolePayload = builder.objectRef<{ id: string }>('SetRolePayload').implement({
  description: 'The role has changed.',
  fields: (t) => ({
    member: t.prismaField({
      type: Member,
      description: 'The member.',
      resolve: (query, { id }, _args, { prisma }) =>
        prisma.member.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('setRole', (t) =>
  t.field({
    type: SetRolePayload,
    description: 'Changes what a member may do.',
    authScopes: { may: mayManageMembers },
    errors: { types: [NotFoundError, ConflictError] },
    args: { input: t.arg({ type: SetRoleInput, required: true, description: 'Whose, and what.' }) },
    resolve: (_root, { input }, { prisma }) =>
      setRole(prisma, { ...input, memberId: rowId(input.memberId, 'Member') }),
  }),
);

const RemoveMemberPayload = builder.objectRef<{ id: string }>('RemoveMemberPayload').implement({
  description: 'The member is gone, with every sign-in and key.',
  fields: (t) => ({
    memberId: t.id({
      description: 'The id that no longer stands for anybody.',
      resolve: ({ id }) => encodeGlobalId('Member', id),
    }),
  }),
});

builder.mutationField('removeMember', (t) =>
  t.field({
    type: RemoveMemberPayload,
    description: 'Removes a member. What they wrote cannot be told from the rest, and stays.',
    authScopes: { may: mayManageMembers },
    errors: { types: [NotFoundError, ConflictError] },
    args: { input: t.arg({ type: RemoveMemberInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input }, { prisma }) => ({
      id: await removeMember(prisma, rowId(input.memberId, 'Member')),
    }),
  }),
);
