import { builder } from '../builder.ts';
import { ConflictError, InputValidationError, NotFoundError } from '../errors.ts';
import { reviseSubmission, sendMessage, submitWriteUp, withdraw } from './author.ts';
import {
  ReviseSubmissionInput,
  SendMessageInput,
  SubmitWriteUpInput,
  WithdrawInput,
} from './input.ts';
import { Mailbox } from './mailbox-type.ts';
import { maySubmit } from './policy.ts';
import { Submission } from './type.ts';

const types = [InputValidationError, NotFoundError, ConflictError];

/** The union of results has to be known at the same door as its field. */
const anonymousErrors = { types, union: { subGraphs: ['Anonymous' as const] } };

/** The mailbox that was acted on; loaded afresh for the answer. */
interface MailboxPayload {
  readonly id: string;
}

const mailboxPayload = (name: string, description: string) =>
  builder.objectRef<MailboxPayload>(name).implement({
    description,
    subGraphs: ['Anonymous'],
    fields: (t) => ({
      mailbox: t.prismaField({
        type: Mailbox,
        description: 'The contribution as it stands now.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.mailbox.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  });

const SubmitWriteUpPayload = builder.objectRef<{ id: string }>('SubmitWriteUpPayload').implement({
  description: 'The write-up waits for review.',
  fields: (t) => ({
    submission: t.prismaField({
      type: Submission,
      description: 'What was submitted, as reviewers will see it.',
      resolve: (query, { id }, _args, { prisma }) =>
        prisma.submission.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('submitWriteUp', (t) =>
  t.field({
    type: SubmitWriteUpPayload,
    subGraphs: ['SignedIn'],
    description: 'Hands in a write-up. Nothing of the viewer is kept with it, or read for it.',
    authScopes: { may: maySubmit },
    errors: { types },
    args: {
      input: t.arg({ type: SubmitWriteUpInput, required: true, description: 'The write-up.' }),
    },
    resolve: (_root, { input }, { prisma, clock }) => submitWriteUp(prisma, input, clock()),
  }),
);

builder.mutationField('reviseSubmission', (t) =>
  t.field({
    type: mailboxPayload('ReviseSubmissionPayload', 'The new version waits for review.'),
    subGraphs: ['Anonymous'],
    description: 'Hands in a new version; a released write-up stays until it is released in turn.',
    errors: anonymousErrors,
    args: {
      input: t.arg({ type: ReviseSubmissionInput, required: true, description: 'The version.' }),
    },
    resolve: (_root, { input }, { prisma, clock }) => reviseSubmission(prisma, input, clock()),
  }),
);

builder.mutationField('withdraw', (t) =>
  t.field({
    type: mailboxPayload('WithdrawPayload', 'The contribution is gone.'),
    subGraphs: ['Anonymous'],
    description: 'Deletes a contribution at once, whether it was released or not.',
    errors: anonymousErrors,
    args: { input: t.arg({ type: WithdrawInput, required: true, description: 'Which one.' }) },
    resolve: async (_root, { input }, { prisma, outboxChanged }) => {
      const mailbox = await withdraw(prisma, input);
      outboxChanged();
      return mailbox;
    },
  }),
);

builder.mutationField('sendMessage', (t) =>
  t.field({
    type: mailboxPayload('SendMessagePayload', 'The reviewers will read it.'),
    subGraphs: ['Anonymous'],
    description: 'Writes to the reviewers as the author whom they do not know.',
    errors: anonymousErrors,
    args: { input: t.arg({ type: SendMessageInput, required: true, description: 'The message.' }) },
    resolve: (_root, { input }, { prisma, clock }) => sendMessage(prisma, input, clock()),
  }),
);
