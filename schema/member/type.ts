import type { Role } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Viewer as ViewerShape } from '../context.ts';
import { openNode } from '../node.ts';
import { mayManageMembers } from './policy.ts';
import { Profile } from './profile.ts';

openNode('Member', mayManageMembers);
openNode('Invitation', mayManageMembers);

export const RoleEnum = builder.enumType('Role', {
  description: 'What a member may do.',
  values: {
    MEMBER: { description: 'Reads and contributes.' },
    REVIEWER: { description: 'Also reviews submissions.' },
    ADMIN: { description: 'Also releases, and manages members and keys.' },
  } satisfies Record<Role, object>,
});

const SignInMethod = builder.enumType('SignInMethod', {
  description: 'How the viewer came in.',
  values: {
    SIGN_IN: { description: 'In person, by an e-mail link.' },
    API_KEY: { description: 'A program with a key; it reads and changes nothing.' },
  } as const,
});

export const Member = builder.prismaNode('Member', {
  id: { field: 'id' },
  nullable: true,
  description: 'A verified person of this group; administrators alone see members.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    email: t.exposeString('email', { description: 'The address that sign-in links go to.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What this member may do.' }),
    profile: t.field({
      type: Profile,
      description: 'What kind of organisation and role this is.',
      resolve: (member) => member,
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether this is a demo member.' }),
  }),
});

export const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    email: t.exposeString('email', { description: 'The address that sign-in links go to.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What the viewer may do.' }),
    via: t.expose('via', { type: SignInMethod, description: 'How the viewer came in.' }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: 'What kind of organisation and role this is.',
      resolve: ({ memberId }, _args, { prisma }) =>
        prisma.member.findUnique({ where: { id: memberId } }),
    }),
  }),
});

export const Invitation = builder.prismaNode('Invitation', {
  id: { field: 'id' },
  nullable: true,
  description: 'A person who may become a member by the link in their mail.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    email: t.exposeString('email', { description: 'The address that it is bound to.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What this person will be able to do.' }),
    expiresOn: t.string({
      description: 'The last day of the link, as `YYYY-MM-DD`.',
      resolve: ({ expiresAt }) => expiresAt.toISOString().slice(0, 10),
    }),
  }),
});
