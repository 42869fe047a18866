import type { MessageFrom, SubmissionState } from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';
import { openNode } from '../node.ts';
import { WriteUp } from '../write-up/type.ts';
import { draftVersion, readDraft } from './draft.ts';
import { Draft } from './draft-type.ts';
import { mayReview } from './policy.ts';

openNode('Submission', mayReview);

export const SubmissionStateEnum = builder.enumType('SubmissionState', {
  description: 'Where a submission stands.',
  subGraphs: DOORS,
  values: {
    PENDING: { description: 'It waits for a reviewer.' },
    CHANGES_REQUESTED: { description: 'It waits for its author.' },
    APPROVED: { description: 'It waits for the next release.' },
    DECLINED: { description: 'It will not be released; the messages say why.' },
  } satisfies Record<SubmissionState, object>,
});

const MessageFromEnum = builder.enumType('MessageFrom', {
  description: 'Which side wrote a message.',
  subGraphs: DOORS,
  values: {
    AUTHOR: { description: 'The author, whoever that is.' },
    REVIEWER: { description: 'A reviewer.' },
  } satisfies Record<MessageFrom, object>,
});

export const Message = builder.prismaObject('Message', {
  description: 'A message between the reviewers and an author whom they do not know.',
  subGraphs: DOORS,
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the conversation, from 0.' }),
    from: t.expose('from', { type: MessageFromEnum, description: 'Which side wrote it.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
    day: t.string({
      description: 'The day it was written, as `YYYY-MM-DD`.',
      resolve: ({ day }) => isoDay(day),
    }),
  }),
});

export const Submission = builder.prismaNode('Submission', {
  id: { field: 'id' },
  nullable: true,
  description: 'A write-up, or its revision, on its way. It has no author, only a mailbox.',
  subGraphs: DOORS,
  fields: (t) => ({
    state: t.expose('state', { type: SubmissionStateEnum, description: 'Where it stands.' }),
    day: t.string({
      description: 'The day of its last version, as `YYYY-MM-DD`.',
      resolve: ({ day }) => isoDay(day),
    }),
    draft: t.field({
      type: Draft,
      description: 'What it says.',
      resolve: ({ draft }) => readDraft(draft),
    }),
    version: t.string({
      description: 'Stands for exactly this text; hand it in with an approval.',
      resolve: ({ draft }) => draftVersion(draft),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether this is demo data.' }),
    revises: t.field({
      type: WriteUp,
      nullable: true,
      description: 'The released write-up that this would replace; null for a new one.',
      select: (_args, _context, nested) => ({ mailbox: { select: { writeUp: nested() } } }),
      resolve: ({ mailbox }) => mailbox.writeUp,
    }),
    messages: t.field({
      type: [Message],
      description: 'The conversation with its author, in order.',
      select: { mailbox: { include: { messages: { orderBy: { position: 'asc' } } } } },
      resolve: ({ mailbox }) => mailbox.messages,
    }),
  }),
});

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
