import { builder } from '../builder.ts';
import { ConflictError, InputValidationError, NotFoundError } from '../errors.ts';
import { encodeGlobalId, rowId } from '../node.ts';
import type { Changed } from './change.ts';
import {
  CreateSynonymInput,
  DeleteSynonymInput,
  UndoVocabularyChangeInput,
  UpdateSynonymInput,
} from './input.ts';
import { changeField, synonymPayload } from './payload.ts';
import { mayChangeVocabulary } from './policy.ts';
import { createSynonym, deleteSynonym, updateSynonym } from './synonym.ts';
import { undoVocabularyChange } from './undo.ts';

const authScopes = { may: mayChangeVocabulary };

builder.mutationField('createSynonym', (t) =>
  t.field({
    type: synonymPayload('CreateSynonymPayload', 'The new group of words.'),
    description: 'Adds a group of words that mean the same.',
    authScopes,
    errors: { types: [InputValidationError, ConflictError] },
    args: { input: t.arg({ type: CreateSynonymInput, required: true, description: 'The words.' }) },
    resolve: (_root, { input }, { prisma }) => createSynonym(prisma, input),
  }),
);

builder.mutationField('updateSynonym', (t) =>
  t.field({
    type: synonymPayload('UpdateSynonymPayload', 'The group of words as it is now.'),
    description: 'Changes a group of words; what is left out stays as it is.',
    authScopes,
    errors: { types: [InputValidationError, NotFoundError, ConflictError] },
    args: {
      input: t.arg({ type: UpdateSynonymInput, required: true, description: 'The change.' }),
    },
    resolve: (_root, { input }, { prisma }) =>
      updateSynonym(prisma, { ...input, id: rowId(input.id, 'Synonym') }),
  }),
);

const DeleteSynonymPayload = builder.objectRef<Changed>('DeleteSynonymPayload').implement({
  description: 'What is left of the group of words.',
  fields: (t) => ({
    synonymId: t.id({
      description: 'Its id.',
      resolve: ({ id }) => encodeGlobalId('Synonym', id),
    }),
    change: changeField(t),
  }),
});

builder.mutationField('deleteSynonym', (t) =>
  t.field({
    type: DeleteSynonymPayload,
    description: 'Deletes a group of words.',
    authScopes,
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: DeleteSynonymInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { prisma }) => deleteSynonym(prisma, rowId(input.id, 'Synonym')),
  }),
);

const UndoVocabularyChangePayload = builder
  .objectRef<Pick<Changed, 'changeId'>>('UndoVocabularyChangePayload')
  .implement({
    description: 'The change that was taken back.',
    fields: (t) => ({ change: changeField(t, 'The change.') }),
  });

builder.mutationField('undoVocabularyChange', (t) =>
  t.field({
    type: UndoVocabularyChangePayload,
    description: 'Takes a change to a vocabulary back.',
    authScopes,
    errors: { types: [NotFoundError, ConflictError] },
    args: {
      input: t.arg({ type: UndoVocabularyChangeInput, required: true, description: 'Which.' }),
    },
    resolve: async (_root, { input }, { prisma, outboxChanged }) => {
      const undone = await undoVocabularyChange(prisma, rowId(input.id, 'VocabularyChange'));
      outboxChanged();
      return undone;
    },
  }),
);
