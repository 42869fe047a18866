import type { OpenMailbox } from './operations.ts';

/** Where a write-up stands, in a few words and in a sentence that says what happens next. */
export const STATE_TEXT: Record<OpenMailbox['state'], { title: string; text: string }> = {
  PENDING: {
    title: 'Waiting for a reviewer',
    text: 'It has arrived. What a reviewer says to it will stand here.',
  },
  CHANGES_REQUESTED: {
    title: 'A reviewer asks for changes',
    text: 'Read what they wrote below, then revise it or answer them.',
  },
  APPROVED: {
    title: 'Approved, waiting for the next release',
    text: 'It is published together with others, so that nobody can tell whose is whose.',
  },
  DECLINED: {
    title: 'Declined',
    text: 'It will not be published as it is. The reason stands below, and you can answer it.',
  },
  RELEASED: {
    title: 'Published',
    text: 'Every member can find it. A revision is reviewed and published like a new write-up.',
  },
  WITHDRAWN: {
    title: 'Withdrawn',
    text: 'Its text and the conversation are deleted. There is nothing more to do here.',
  },
};

/** What its author sent last, whole. */
export type MailboxText =
  | NonNullable<OpenMailbox['submission']>['draft']
  | NonNullable<OpenMailbox['writeUp']>;

/** The text that the mailbox belongs to, as it was last sent; null once it is withdrawn. */
export function textOf(mailbox: OpenMailbox): MailboxText | null {
  return mailbox.submission?.draft ?? mailbox.writeUp;
}

/** Whether there is still a text to revise or withdraw. */
export function isOpen(mailbox: OpenMailbox): boolean {
  return mailbox.state !== 'WITHDRAWN' && textOf(mailbox) !== null;
}
