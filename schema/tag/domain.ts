import { builder, DOORS } from '../builder.ts';
import { openNode } from '../node.ts';
import { domainCounts } from './counts.ts';
import { mayReadTags } from './policy.ts';

openNode('Domain', mayReadTags);

export const Domain = builder.prismaNode('Domain', {
  id: { field: 'id' },
  nullable: true,
  description: 'A field of healthcare IT, in two levels.',
  subGraphs: DOORS,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name for filters and addresses.' }),
    name: t.exposeString('name', { description: 'Its name for people.' }),
    definition: t.exposeString('definition', { description: 'What belongs here.' }),
    aliases: t.exposeStringList('aliases', { description: 'What else it is called.' }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The wider domain; null for a top-level one.',
    }),
    children: t.relation('children', {
      description: 'The narrower domains, by name.',
      query: { where: { retired: false }, orderBy: { name: 'asc' } },
      complexity: { field: 1, multiplier: 10 },
    }),
    writeUpCount: t.int({
      description: 'Released write-ups here, those of the narrower domains included, each once.',
      resolve: async ({ id }, _args, context) => (await domainCounts(context)).get(id) ?? 0,
    }),
    retired: t.exposeBoolean('retired', {
      subGraphs: ['SignedIn'],
      description: 'Whether new write-ups no longer carry it.',
    }),
    mergedInto: t.relation('mergedInto', {
      nullable: true,
      subGraphs: ['SignedIn'],
      description: 'The domain that took its place; null unless it was merged.',
    }),
  }),
});

builder.queryField('domains', (t) =>
  t.prismaField({
    type: ['Domain'],
    description: 'The top-level domains, by name; the narrower ones are inside.',
    authScopes: { may: mayReadTags },
    complexity: { field: 1, multiplier: 16 },
    args: {
      retired: t.arg.boolean({ defaultValue: false, description: 'The retired ones instead.' }),
    },
    resolve: (query, _root, { retired }, { prisma }) =>
      prisma.domain.findMany({
        ...query,
        // What is retired is found wherever it stood.
        where: retired ? { retired } : { parentId: null, retired: false },
        orderBy: { name: 'asc' },
      }),
  }),
);
