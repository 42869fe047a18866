import { builder } from '../builder.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { mayManageMembers } from './policy.ts';
import { Invitation, Member, Viewer } from './type.ts';

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Who is asking; null when nobody is signed in.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

builder.queryField('members', (t) =>
  t.prismaConnection(
    {
      type: Member,
      cursor: 'id',
      description: 'The members, by name, for administrators.',
      authScopes: { may: mayManageMembers },
      complexity: pageComplexity,
      validate: pageArguments,
      totalCount: (_connection, _args, { prisma }) => prisma.member.count(),
      resolve: (query, _root, _args, { prisma }) =>
        prisma.member.findMany({ ...query, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    },
    ...connectionNames('Member'),
  ),
);

builder.queryField('invitations', (t) =>
  t.prismaField({
    type: [Invitation],
    description: 'The invitations that nobody has taken up yet, for administrators.',
    authScopes: { may: mayManageMembers },
    resolve: (query, _root, _args, { prisma }) =>
      prisma.invitation.findMany({ ...query, orderBy: { email: 'asc' } }),
  }),
);
