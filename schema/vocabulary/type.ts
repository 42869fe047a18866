import type { OperationTypeNode } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { openNode } from '../node.ts';
import { oncePerRequest } from '../once-per-request.ts';
import { connectionNames, pageArguments, pageComplexity } from '../page.ts';
import { mayChangeVocabulary } from './policy.ts';

openNode('VocabularyChange', mayChangeVocabulary);

export const VocabularyChange = builder.prismaNode('VocabularyChange', {
  id: { field: 'id' },
  nullable: true,
  description: 'A change to a vocabulary. Who made it, and when, is kept nowhere.',
  select: { id: true },
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: '1 for the first change ever, and one more for each.',
    }),
    sentence: t.exposeString('sentence', { description: 'What was done, in a sentence.' }),
    undone: t.exposeBoolean('undone', { description: 'Whether it has been taken back.' }),
    undoable: t.boolean({
      description:
        'Whether it can be taken back now; a later change to the same thing must go first.',
      resolve: async ({ id }, _args, context, { operation }) =>
        (await holdersFor(operation.operation)(context)).get(id) === null,
    }),
    heldBy: t.int({
      nullable: true,
      description:
        'The number of the latest change that rests on it and must be taken back first; null when none does.',
      resolve: async ({ id }, _args, context, { operation }) =>
        (await holdersFor(operation.operation)(context)).get(id) ?? null,
    }),
    undoes: t.exposeInt('undoes', {
      nullable: true,
      description: 'The number of the change that this one took back; null when it took none.',
    }),
  }),
});

/**
 * For each change that stands: the number of the latest one that rests on it, or null when none does.
 * What only took others back is not among them.
 */
async function readHolders({ prisma }: Context): Promise<ReadonlyMap<string, number | null>> {
  const rows = await prisma.$queryRaw<{ id: string; holder: number | null }[]>`
    SELECT change.id::text AS id, max(later.number)::int AS holder
    FROM library."VocabularyChange" change LEFT JOIN library."VocabularyChange" later
      ON later.number > change.number AND NOT later.undone AND later.touched && change.touched
    WHERE NOT change.undone AND change.undoes IS NULL GROUP BY change.id`;
  return new Map(rows.map(({ id, holder }) => [id, holder]));
}

const holdersOnce = oncePerRequest(readHolders);

/** Several mutations of one operation follow each other: each has an answer of its own. */
function holdersFor(operation: OperationTypeNode) {
  return operation === 'mutation' ? readHolders : holdersOnce;
}

builder.queryField('vocabularyChanges', (t) =>
  t.prismaConnection(
    {
      type: VocabularyChange,
      cursor: 'id',
      description: 'What was changed in the vocabularies, the latest first; for administrators.',
      authScopes: { may: mayChangeVocabulary },
      complexity: pageComplexity,
      validate: pageArguments,
      totalCount: (_connection, _args, { prisma }) => prisma.vocabularyChange.count(),
      resolve: (query, _root, _args, { prisma }) =>
        prisma.vocabularyChange.findMany({ ...query, orderBy: { number: 'desc' } }),
    },
    ...connectionNames('VocabularyChange'),
  ),
);
