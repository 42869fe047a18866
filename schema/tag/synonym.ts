import type { SynonymStrength } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { openNode } from '../node.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { mayReadTags } from './policy.ts';

openNode('Synonym', mayReadTags);

export const SynonymStrengthEnum = builder.enumType('SynonymStrength', {
  description: 'How well words mean the same.',
  values: {
    EXACT: { description: 'The same thing.' },
    LOOSE: { description: 'Nearly the same.' },
  } satisfies Record<SynonymStrength, object>,
});

export const Synonym = builder.prismaNode('Synonym', {
  id: { field: 'id' },
  nullable: true,
  description: 'Words for one thing, and how far they may stand for each other.',
  fields: (t) => ({
    canonical: t.exposeString('canonical', { description: 'The word that stands for all.' }),
    strength: t.expose('strength', {
      type: SynonymStrengthEnum,
      description: 'How well they mean the same.',
    }),
    equivalents: t.exposeStringList('equivalents', {
      description: 'They mean the same, both ways.',
    }),
    oneWay: t.exposeStringList('oneWay', {
      description: 'They may mean the canonical word, never the reverse.',
    }),
    narrower: t.exposeStringList('narrower', {
      description: 'They are part of it, and added to a broad question at low weight.',
    }),
    acronyms: t.exposeStringList('acronyms', { description: 'Those of them that are acronyms.' }),
    ambiguous: t.exposeStringList('ambiguous', {
      description: 'Those that mean something else, too, and count only in context.',
    }),
  }),
});

builder.queryField('synonyms', (t) =>
  t.prismaConnection(
    {
      type: Synonym,
      cursor: 'id',
      description: 'The groups of words that mean the same, by their canonical word.',
      authScopes: { may: mayReadTags },
      complexity: pageComplexity,
      validate: pageArguments,
      totalCount: (_connection, _args, { prisma }) => prisma.synonym.count(),
      resolve: (query, _root, _args, { prisma }) =>
        prisma.synonym.findMany({ ...query, orderBy: [{ canonical: 'asc' }, { id: 'asc' }] }),
    },
    ...connectionNames('Synonym'),
  ),
);
