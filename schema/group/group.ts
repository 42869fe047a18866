import type { DemoState } from '../../prisma/generated/client/enums.ts';
import { removeDemo } from '../../prisma/seed/remove-demo.ts';
import { builder } from '../builder.ts';
import { ConflictError } from '../errors.ts';
import { isAdministrator as mayManageGroup, isMember as mayReadGroup } from '../policy.ts';

const DemoStateEnum = builder.enumType('DemoState', {
  description: 'Whether the group holds synthetic members and write-ups.',
  values: {
    ABSENT: { description: 'It never did.' },
    PRESENT: { description: 'It does.' },
    REMOVED: { description: 'It did; they are gone and do not come back.' },
  } satisfies Record<DemoState, object>,
});

export const Group = builder.prismaObject('Group', {
  description: 'The one group that this installation serves.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    demo: t.expose('demo', { type: DemoStateEnum, description: 'Whether it holds demo data.' }),
    memberCount: t.int({
      description: 'How many members it has.',
      resolve: (_group, _args, { prisma }) => prisma.member.count(),
    }),
    writeUpCount: t.int({
      description: 'How many write-ups are released.',
      resolve: (_group, _args, { prisma }) => prisma.writeUp.count(),
    }),
    newestMonth: t.string({
      nullable: true,
      description: 'The month of the newest write-up, as `YYYY-MM`.',
      resolve: async (_group, _args, { prisma }) =>
        (await prisma.writeUp.aggregate({ _max: { month: true } }))._max.month,
    }),
  }),
});

builder.queryField('group', (t) =>
  t.prismaField({
    type: Group,
    description: 'The group in figures.',
    authScopes: { may: mayReadGroup },
    resolve: (query, _root, _args, { prisma }) =>
      prisma.group.findUniqueOrThrow({ ...query, where: { id: 1 } }),
  }),
);

const RemoveDemoPayload = builder.objectRef<{ removed: boolean }>('RemoveDemoPayload').implement({
  description: 'No synthetic member or write-up is left.',
  fields: (t) => ({
    group: t.prismaField({
      type: Group,
      description: 'The group as it is now.',
      resolve: (query, _payload, _args, { prisma }) =>
        prisma.group.findUniqueOrThrow({ ...query, where: { id: 1 } }),
    }),
  }),
});

builder.mutationField('removeDemo', (t) =>
  t.field({
    type: RemoveDemoPayload,
    description: 'Removes every synthetic member, team, submission and write-up, for good.',
    authScopes: { may: mayManageGroup },
    errors: { types: [ConflictError] },
    resolve: async (_root, _args, { prisma, outboxChanged }) => {
      const administrators = { role: 'ADMIN', synthetic: false } as const;
      if ((await prisma.member.count({ where: administrators })) === 0)
        throw new ConflictError(
          'Every administrator is a demo member; invite a real one first, or nobody could sign in.',
        );
      await removeDemo(prisma);
      outboxChanged();
      return { removed: true };
    },
  }),
);
