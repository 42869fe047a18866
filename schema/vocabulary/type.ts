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
      resolve: async ({ id }, _args, context, { operation }) => {
        // Several mutations of one operation follow each other: each has an answer of its own.
        const read = operation.operation === 'mutation' ? readUndoable : undoableOnce;
        return (await read(context)).has(id);
      },
    }),
  }),
});

/** The changes on which nothing later rests; what only took others back is not among them. */
async function readUndoable({ prisma }: Context): Promise<ReadonlySet<string>> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT change.id::text AS id FROM library."VocabularyChange" change
    WHERE NOT change.undone AND change.undoes IS NULL AND NOT EXISTS (
      SELECT 1 FROM library."VocabularyChange" later
      WHERE later.number > change.number AND NOT later.undone AND later.touched && change.touched)`;
  return new Set(rows.map(({ id }) => id));
}

const undoableOnce = oncePerRequest(readUndoable);

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
