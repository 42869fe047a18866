import type { AliasKind } from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';
import { openNode } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { vendorCounts } from './counts.ts';
import { mayReadTags } from './policy.ts';

openNode('Vendor', mayReadTags);

export const AliasKindEnum = builder.enumType('AliasKind', {
  description: 'What another name is to a vendor.',
  values: {
    NICKNAME: { description: 'A nickname or an abbreviation.' },
    PRODUCT: { description: 'One of its products.' },
    SPELLING: { description: 'Another spelling.' },
    FORMER_NAME: { description: 'What it was called before.' },
    ACQUIRED_NAME: { description: 'A company that it bought.' },
    OWNER: { description: 'The company that owns it; not searched.' },
  } satisfies Record<AliasKind, object>,
});

const VendorName = builder.prismaObject('VendorAlias', {
  name: 'VendorName',
  description: 'Another name of a vendor or of one of its products.',
  fields: (t) => ({
    alias: t.exposeString('alias', { description: 'The name.' }),
    kind: t.expose('kind', { type: AliasKindEnum, description: 'What it is.' }),
    fact: t.exposeString('fact', { nullable: true, description: 'A fact about it, for people.' }),
    ordinaryWord: t.exposeBoolean('ordinaryWord', {
      description: 'Whether it is also an ordinary word, and counts only in context.',
    }),
    ambiguous: t.exposeBoolean('ambiguous', {
      description: 'Whether it may mean something else, and counts only in context.',
    }),
    searchable: t.exposeBoolean('searchable', {
      description: "Whether searches look for it; an owner's name is not.",
    }),
  }),
});

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
    retired: t.exposeBoolean('retired', {
      subGraphs: ['SignedIn'],
      description: 'Whether new write-ups no longer carry it.',
    }),
    mergedInto: t.relation('mergedInto', {
      nullable: true,
      subGraphs: ['SignedIn'],
      description: 'The vendor that took its place; null unless it was merged.',
    }),
    ordinaryWord: t.exposeBoolean('ordinaryWord', {
      subGraphs: ['SignedIn'],
      description: 'Whether its name is also an ordinary word, and counts only in context.',
    }),
    names: t.relation('aliases', {
      type: VendorName,
      subGraphs: ['SignedIn'],
      description: 'Its other names with what each of them is.',
      query: { orderBy: { alias: 'asc' } },
    }),
  }),
});

builder.queryField('vendors', (t) =>
  t.prismaConnection(
    {
      type: 'Vendor',
      cursor: 'id',
      args: {
        retired: t.arg.boolean({ defaultValue: false, description: 'The retired ones instead.' }),
      },
      totalCount: (_connection, { retired }, { prisma }) =>
        prisma.vendor.count({ where: { retired: retired ?? false } }),
      description: 'The vendors, by name.',
      authScopes: { may: mayReadTags },
      complexity: pageComplexity,
      validate: pageArguments,
      resolve: (query, _root, { retired }, { prisma }) =>
        prisma.vendor.findMany({
          ...query,
          where: { retired: retired ?? false },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    ...connectionNames('Vendor'),
  ),
);
