import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { SubmissionState } from '../../prisma/generated/client/enums.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import { draftVersion } from './draft.ts';
import { addMessage, type Db, dayOf } from './mailbox.ts';

/** What a reviewer does to a submission; `message` is for its author, whom nobody knows. */
export interface Verdict {
  readonly id: string | null;
  readonly message?: string;
  /** The version that was read; a verdict on another one is refused. */
  readonly version?: string;
}

/** Marks a submission as good for the next release. */
export function approveSubmission(prisma: PrismaClient, verdict: Verdict, now: Date) {
  return decide(prisma, verdict, { from: ['PENDING'], to: 'APPROVED' }, now);
}

/** Hands a submission back to its author with what should change. */
export function requestChanges(prisma: PrismaClient, verdict: Verdict, now: Date) {
  return decide(prisma, verdict, { from: ['PENDING', 'APPROVED'], to: 'CHANGES_REQUESTED' }, now);
}

/** Ends a submission, with the reason. */
export function declineSubmission(prisma: PrismaClient, verdict: Verdict, now: Date) {
  const from: SubmissionState[] = ['PENDING', 'CHANGES_REQUESTED', 'APPROVED'];
  return decide(prisma, verdict, { from, to: 'DECLINED' }, now);
}

/** Writes to the author and leaves the state as it is. */
export function replyToAuthor(prisma: PrismaClient, verdict: Verdict, now: Date) {
  return prisma.$transaction(async (db) => {
    const { id, mailboxId } = await findSubmission(db, verdict.id);
    await tell(db, mailboxId, verdict.message, now);
    return { id };
  });
}

interface Step {
  readonly from: SubmissionState[];
  readonly to: SubmissionState;
}

function decide(prisma: PrismaClient, verdict: Verdict, { from, to }: Step, now: Date) {
  return prisma.$transaction(async (db) => {
    const submission = await findSubmission(db, verdict.id);
    refuseUnread(submission, verdict.version);
    const { count } = await db.submission.updateMany({
      where: { id: submission.id, state: { in: from } },
      data: { state: to },
    });
    if (count === 0)
      throw new ConflictError(`This submission is ${spoken(submission.state)} already.`);
    await tell(db, submission.mailboxId, verdict.message, now);
    return { id: submission.id };
  });
}

function refuseUnread({ draft }: { draft: unknown }, version: string | undefined): void {
  if (version === undefined || version === draftVersion(draft)) return;
  throw new ConflictError('Its author has revised this since you read it; read the new version.', [
    'input',
    'version',
  ]);
}

/** Held by its mailbox, as the author and a release hold it, so that none overtakes another. */
async function findSubmission(db: Db, id: string | null) {
  if (id)
    await db.$queryRaw`
      SELECT m.id FROM library."Mailbox" m JOIN library."Submission" s ON s."mailboxId" = m.id
      WHERE s.id = ${id}::uuid FOR UPDATE OF m`;
  const submission = id && (await db.submission.findUnique({ where: { id } }));
  if (!submission) throw new NotFoundError('There is no such submission.', ['input', 'id']);
  return submission;
}

async function tell(db: Db, mailboxId: string, text: string | undefined, now: Date): Promise<void> {
  if (text) await addMessage(db, { mailboxId, from: 'REVIEWER', text, day: dayOf(now) });
}

function spoken(state: SubmissionState): string {
  return state.toLowerCase().replace('_', ' ');
}
