import { z } from 'zod';
import { builder, DOORS } from '../builder.ts';
import { ProfileInput } from '../member/profile.ts';
import { writing } from '../text.ts';
import { EffortEnum, ResultEnum } from '../write-up/enums.ts';
import { draftSchema } from './draft.ts';

const subGraphs = DOORS;

const AttemptInput = builder.inputType('AttemptInput', {
  description: 'What was tried before and failed.',
  subGraphs,
  fields: (t) => ({
    tried: t.string({ required: true, description: 'What was done.' }),
    failed: t.string({ required: true, description: 'Why it was not enough.' }),
  }),
});

const MeasureInput = builder.inputType('MeasureInput', {
  description: 'One number, before and after.',
  subGraphs,
  fields: (t) => ({
    name: t.string({ required: true, description: 'What was measured.' }),
    before: t.float({ required: true, description: 'The value before.' }),
    after: t.float({ required: true, description: 'The value after.' }),
    unit: t.string({ required: true, description: 'The unit of both.' }),
  }),
});

export const DraftInput = builder.inputType('DraftInput', {
  description: 'A whole write-up, as members will read it.',
  subGraphs,
  fields: (t) => ({
    title: t.string({ required: true, description: 'The whole in one line.' }),
    challenge: t.string({ required: true, description: 'What hurt.' }),
    context: t.string({ description: 'The setting, as far as it decides whether this transfers.' }),
    attempts: t.field({
      type: [AttemptInput],
      required: true,
      description: 'What was tried before and failed, in order.',
    }),
    solution: t.string({ required: true, description: 'What was done.' }),
    outcome: t.string({ required: true, description: 'What came of it.' }),
    result: t.field({ type: ResultEnum, required: true, description: 'How it ended.' }),
    measures: t.field({
      type: [MeasureInput],
      required: true,
      description: 'What was measured before and after.',
    }),
    lessons: t.stringList({ required: true, description: 'What to do, or not to do, next time.' }),
    effort: t.field({ type: EffortEnum, required: true, description: 'How long it took.' }),
    phrases: t.stringList({ required: true, description: 'How a colleague would ask for this.' }),
    domains: t.stringList({ required: true, description: 'Slugs of domains, at least one.' }),
    vendors: t.stringList({ required: true, description: 'Slugs of vendors.' }),
    profile: t.field({ type: ProfileInput, description: 'How members will see its author.' }),
  }),
});

const RECEIPT_HASH = /^[0-9a-f]{64}$/;
const RECEIPT = /^[0-9a-f]{32}$/;

/** 128 bits as hex; the words of a receipt are the client's business. */
export const receiptSchema = z
  .string()
  .regex(RECEIPT, 'A receipt has 32 hexadecimal digits; enter its twelve words again.');

export const messageSchema = writing()
  .trim()
  .min(1, 'The message is empty; write at least a sentence.')
  .max(4_000, 'The message is longer than 4,000 characters; shorten it.');

export const SubmitWriteUpInput = builder
  .inputType('SubmitWriteUpInput', {
    description: 'A write-up for review. Nothing in it says whose it is.',
    subGraphs,
    fields: (t) => ({
      receiptHash: t.string({
        required: true,
        description: 'SHA-256 of the 16 bytes of a receipt that only the author keeps, in hex.',
      }),
      draft: t.field({ type: DraftInput, required: true, description: 'The write-up.' }),
    }),
  })
  .validate(
    z.object({
      receiptHash: z.string().regex(RECEIPT_HASH, 'A receipt hash has 64 hexadecimal digits.'),
      draft: draftSchema,
    }),
  );

export const ReviseSubmissionInput = builder
  .inputType('ReviseSubmissionInput', {
    description: 'A new version of what this receipt stands for; it is reviewed again.',
    subGraphs,
    fields: (t) => ({
      receipt: t.string({ required: true, description: 'The receipt, 32 hexadecimal digits.' }),
      draft: t.field({ type: DraftInput, required: true, description: 'The new version, whole.' }),
    }),
  })
  .validate(z.object({ receipt: receiptSchema, draft: draftSchema }));

export const WithdrawInput = builder
  .inputType('WithdrawInput', {
    description: 'Takes back what this receipt stands for.',
    subGraphs,
    fields: (t) => ({
      receipt: t.string({ required: true, description: 'The receipt, 32 hexadecimal digits.' }),
    }),
  })
  .validate(z.object({ receipt: receiptSchema }));

export const SendMessageInput = builder
  .inputType('SendMessageInput', {
    description: 'A message from the author to the reviewers.',
    subGraphs,
    fields: (t) => ({
      receipt: t.string({ required: true, description: 'The receipt, 32 hexadecimal digits.' }),
      text: t.string({ required: true, description: 'The message.' }),
    }),
  })
  .validate(z.object({ receipt: receiptSchema, text: messageSchema }));

export const ApproveSubmissionInput = builder.inputType('ApproveSubmissionInput', {
  description: 'Which submission is good to be released.',
  fields: (t) => ({
    id: t.globalID({ required: true, description: 'The submission.' }),
    version: t.string({ required: true, description: 'The version of the text that was read.' }),
  }),
});

/** One shape for the three things a reviewer says to an unknown author. */
const wordsToAuthor = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      id: t.globalID({ required: true, description: 'The submission.' }),
      message: t.string({
        required: true,
        validate: messageSchema,
        description: 'What the author will read.',
      }),
    }),
  });

export const RequestChangesInput = wordsToAuthor(
  'RequestChangesInput',
  'What the author should change before this can be released.',
);

export const DeclineSubmissionInput = wordsToAuthor(
  'DeclineSubmissionInput',
  'Why this will not be released.',
);

export const ReplyToAuthorInput = wordsToAuthor(
  'ReplyToAuthorInput',
  'A message to the author that changes nothing else.',
);
