import { builder } from '../builder.ts';
import { rowId } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { currentFilter, WriteUpFilter, whereOf } from './filter.ts';
import { mayReadWriteUps } from './policy.ts';
import { WriteUp } from './type.ts';

builder.queryField('writeUp', (t) =>
  t.prismaField({
    type: WriteUp,
    nullable: true,
    description: 'One write-up; null when there is none with this id.',
    authScopes: { may: mayReadWriteUps },
    args: { id: t.arg.globalID({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, args, { prisma }) => {
      const id = rowId(args.id, 'WriteUp');
      return id ? prisma.writeUp.findUnique({ ...query, where: { id } }) : null;
    },
  }),
);

builder.queryField('writeUps', (t) =>
  t.prismaConnection(
    {
      type: WriteUp,
      cursor: 'id',
      description: 'Released write-ups, the newest month first.',
      authScopes: { may: mayReadWriteUps },
      complexity: pageComplexity,
      validate: pageArguments,
      args: { filter: t.arg({ type: WriteUpFilter, description: 'Which ones.' }) },
      totalCount: async (_connection, { filter }, { prisma }) =>
        prisma.writeUp.count({ where: whereOf(await currentFilter(prisma, filter)) }),
      resolve: async (query, _root, { filter }, { prisma }) =>
        prisma.writeUp.findMany({
          ...query,
          where: whereOf(await currentFilter(prisma, filter)),
          orderBy: [{ month: 'desc' }, { id: 'asc' }],
        }),
    },
    ...connectionNames('WriteUp'),
  ),
);
