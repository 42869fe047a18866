import type { SubmissionState } from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';
import { fromIssues } from '../errors.ts';
import { receiptSchema } from './input.ts';
import { hashReceipt } from './mailbox.ts';
import { Message, Submission } from './type.ts';

type MailboxStateValue = SubmissionState | 'RELEASED' | 'WITHDRAWN';

const MailboxState = builder.enumType('MailboxState', {
  description: 'Where a contribution stands, as its author sees it.',
  subGraphs: DOORS,
  values: {
    PENDING: { description: 'It waits for a reviewer.' },
    CHANGES_REQUESTED: { description: 'A reviewer asks for changes.' },
    APPROVED: { description: 'It waits for the next release.' },
    DECLINED: { description: 'It will not be released; the messages say why.' },
    RELEASED: { description: 'Members read it.' },
    WITHDRAWN: { description: 'Its author took it back; nothing of it is left.' },
  } satisfies Record<MailboxStateValue, object>,
});

export const Mailbox = builder.prismaObject('Mailbox', {
  description: 'The permanent anchor of one contribution, opened by its receipt.',
  subGraphs: DOORS,
  fields: (t) => ({
    state: t.field({
      type: MailboxState,
      description: 'Where the contribution stands.',
      select: { submission: { select: { state: true } }, writeUp: { select: { id: true } } },
      resolve: ({ submission, writeUp }): MailboxStateValue =>
        submission?.state ?? (writeUp ? 'RELEASED' : 'WITHDRAWN'),
    }),
    submission: t.relation('submission', {
      type: Submission,
      nullable: true,
      description: 'The version on its way, if there is one.',
    }),
    writeUp: t.relation('writeUp', {
      nullable: true,
      description: 'What members read, once it is released.',
    }),
    messages: t.relation('messages', {
      type: Message,
      description: 'The conversation with the reviewers, in order.',
      query: { orderBy: { position: 'asc' } },
    }),
  }),
});

builder.queryField('mailbox', (t) =>
  t.prismaField({
    type: Mailbox,
    nullable: true,
    subGraphs: ['Anonymous'],
    description: 'What a receipt opens; null for one that is not known here.',
    args: {
      receipt: t.arg.string({ required: true, description: 'The receipt, 32 hexadecimal digits.' }),
    },
    resolve: (query, _root, { receipt }, { prisma }) => {
      const parsed = receiptSchema.safeParse(receipt);
      if (!parsed.success) throw fromIssues(parsed.error.issues, ['receipt']);
      return prisma.mailbox.findUnique({ ...query, where: { receiptHash: hashReceipt(receipt) } });
    },
  }),
);
