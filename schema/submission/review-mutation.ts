import { builder } from '../builder.ts';
import { ConflictError, InputValidationError, NotFoundError } from '../errors.ts';
import { rowId } from '../node.ts';
import {
  ApproveSubmissionInput,
  DeclineSubmissionInput,
  ReplyToAuthorInput,
  RequestChangesInput,
} from './input.ts';
import { mayReview } from './policy.ts';
import { approveSubmission, declineSubmission, replyToAuthor, requestChanges } from './review.ts';
import { Submission } from './type.ts';

const errors = { types: [InputValidationError, NotFoundError, ConflictError] };

const submissionPayload = (name: string, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      submission: t.prismaField({
        type: Submission,
        description: 'The submission as it stands now.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.submission.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  });

builder.mutationField('approveSubmission', (t) =>
  t.field({
    type: submissionPayload('ApproveSubmissionPayload', 'It waits for the next release.'),
    subGraphs: ['SignedIn'],
    description: 'Marks a submission as good to be released.',
    authScopes: { may: mayReview },
    errors,
    args: { input: t.arg({ type: ApproveSubmissionInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, { prisma, clock }) =>
      approveSubmission(prisma, { ...input, id: rowId(input.id, 'Submission') }, clock()),
  }),
);

builder.mutationField('requestChanges', (t) =>
  t.field({
    type: submissionPayload('RequestChangesPayload', 'It waits for its author.'),
    subGraphs: ['SignedIn'],
    description: 'Hands a submission back to its author.',
    authScopes: { may: mayReview },
    errors,
    args: {
      input: t.arg({ type: RequestChangesInput, required: true, description: 'What to change.' }),
    },
    resolve: (_root, { input }, { prisma, clock }) =>
      requestChanges(prisma, { ...input, id: rowId(input.id, 'Submission') }, clock()),
  }),
);

builder.mutationField('declineSubmission', (t) =>
  t.field({
    type: submissionPayload('DeclineSubmissionPayload', 'It will not be released.'),
    subGraphs: ['SignedIn'],
    description: 'Declines a submission, with a reason that its author reads.',
    authScopes: { may: mayReview },
    errors,
    args: { input: t.arg({ type: DeclineSubmissionInput, required: true, description: 'Why.' }) },
    resolve: (_root, { input }, { prisma, clock }) =>
      declineSubmission(prisma, { ...input, id: rowId(input.id, 'Submission') }, clock()),
  }),
);

builder.mutationField('replyToAuthor', (t) =>
  t.field({
    type: submissionPayload('ReplyToAuthorPayload', 'The author will read it.'),
    subGraphs: ['SignedIn'],
    description: 'Writes to the author and changes nothing else.',
    authScopes: { may: mayReview },
    errors,
    args: {
      input: t.arg({ type: ReplyToAuthorInput, required: true, description: 'The message.' }),
    },
    resolve: (_root, { input }, { prisma, clock }) =>
      replyToAuthor(prisma, { ...input, id: rowId(input.id, 'Submission') }, clock()),
  }),
);
