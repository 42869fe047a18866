import { z } from 'zod';
import { Role } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { writing } from '../text.ts';
import { RoleEnum } from './type.ts';

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('This is no e-mail address; it should look like name@hospital.org.'));

export const RequestSignInLinkInput = builder
  .inputType('RequestSignInLinkInput', {
    description: 'Where the link should go.',
    fields: (t) => ({ email: t.string({ required: true, description: "A member's address." }) }),
  })
  .validate(z.object({ email }));

export const InviteMemberInput = builder
  .inputType('InviteMemberInput', {
    description: 'Whom to invite.',
    fields: (t) => ({
      email: t.string({ required: true, description: 'The address the invitation is bound to.' }),
      name: t.string({ required: true, description: 'The name.' }),
      role: t.field({ type: RoleEnum, defaultValue: 'MEMBER', description: 'The role.' }),
    }),
  })
  .validate(
    z.object({
      email,
      name: writing()
        .trim()
        .min(1, 'The name is empty; write how members know this person.')
        .max(100, 'The name is longer than 100 characters; shorten it.'),
      role: z
        .enum(Role)
        .nullish()
        .transform((role) => role ?? 'MEMBER'),
    }),
  );

export const RevokeInvitationInput = builder.inputType('RevokeInvitationInput', {
  description: 'An invitation to take back.',
  fields: (t) => ({ id: t.globalID({ required: true, description: 'The invitation.' }) }),
});

export const SetRoleInput = builder.inputType('SetRoleInput', {
  description: 'A member and their new role.',
  fields: (t) => ({
    memberId: t.globalID({ required: true, description: 'The member.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'The new role.' }),
  }),
});

export const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  description: 'A member to remove.',
  fields: (t) => ({ memberId: t.globalID({ required: true, description: 'The member.' }) }),
});
