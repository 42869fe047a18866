import { builder, DOORS } from '../builder.ts';
import { openNode } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { vendorCounts } from './counts.ts';
import { mayReadTags } from './policy.ts';

openNode('Vendor', mayReadTags);

export const Vendor = builder.prismaNode('Vendor', {
  id: { field: 'id' },
  nullable: true,
  description: 'A maker of systems that members run.',
  subGraphs: DOORS,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name for filters and addresses.' }),
    name: t.exposeString('name', { description: 'Its name for people.' }),
    category: t.exposeString('category', { description: 'What it mainly makes.' }),
    aliases: t.stringList({
      description: 'Its products, former names and nicknames.',
      select: { aliases: { orderBy: { alias: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ alias }) => alias),
    }),
    writeUpCount: t.int({
      description: 'Released write-ups that name it.',
      resolve: async ({ id }, _args, context) => (await vendorCounts(context)).get(id) ?? 0,
    }),
  }),
});

builder.queryField('vendors', (t) =>
  t.prismaConnection(
    {
      type: 'Vendor',
      cursor: 'id',
      totalCount: (_connection, _args, { prisma }) =>
        prisma.vendor.count({ where: { retired: false } }),
      maxSize: 500,
      description: 'The vendors, by name.',
      authScopes: { may: mayReadTags },
      complexity: pageComplexity,
      validate: pageArguments,
      resolve: (query, _root, _args, { prisma }) =>
        prisma.vendor.findMany({
          ...query,
          where: { retired: false },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    ...connectionNames('Vendor'),
  ),
);
