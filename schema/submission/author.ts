import { Prisma, type PrismaClient } from '../../prisma/generated/client/client.ts';
import { ConflictError, invalidInput } from '../errors.ts';
import { type CurrentTag, domainsBySlug, vendorsBySlug } from '../tag/current.ts';
import { shareVocabulary } from '../vocabulary/lock.ts';
import { writeUpRemoved } from '../write-up/outbox.ts';
import type { DraftShape } from './draft.ts';
import { addMessage, type Db, dayOf, holdMailbox } from './mailbox.ts';

/** Takes a write-up for review; what identifies its author never reaches this line. */
export async function submitWriteUp(
  prisma: PrismaClient,
  { receiptHash, draft }: { receiptHash: string; draft: DraftShape },
  now: Date,
) {
  try {
    return await prisma.$transaction(async (db) => {
      await refuseUnknownTags(db, draft);
      return db.submission.create({
        data: { draft, day: dayOf(now), mailbox: { create: { receiptHash } } },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ConflictError('This receipt already stands for a write-up; make a new one.', [
      'input',
      'receiptHash',
    ]);
  }
}

/** Puts a new version in the place of the one on its way, or beside the released one. */
export async function reviseSubmission(
  prisma: PrismaClient,
  { receipt, draft }: { receipt: string; draft: DraftShape },
  now: Date,
) {
  return prisma.$transaction(async (db) => {
    await refuseUnknownTags(db, draft);
    const { id, submission, writeUp } = await holdMailbox(db, receipt);
    if (!submission && !writeUp)
      throw new ConflictError('This write-up was withdrawn; submit it as a new one.');
    const version = { draft, day: dayOf(now), state: 'PENDING' as const };
    await db.submission.upsert({
      where: { mailboxId: id },
      create: { ...version, mailboxId: id },
      update: version,
    });
    return { id };
  });
}

/** Deletes text, revision and conversation at once, released or not; the mailbox stays, empty. */
export async function withdraw(prisma: PrismaClient, { receipt }: { receipt: string }) {
  return prisma.$transaction(async (db) => {
    const { id, submission, writeUp } = await holdMailbox(db, receipt);
    if (!submission && !writeUp) throw new ConflictError('This write-up is withdrawn already.');
    await db.message.deleteMany({ where: { mailboxId: id } });
    await db.submission.deleteMany({ where: { mailboxId: id } });
    if (writeUp) await removeWriteUp(db, writeUp);
    return { id };
  });
}

async function removeWriteUp(db: Db, writeUp: { id: string; release: number; revision: number }) {
  await db.writeUp.delete({ where: { id: writeUp.id } });
  await db.tombstone.create({ data: { id: writeUp.id, release: writeUp.release } });
  await writeUpRemoved(db, writeUp.id);
}

export async function sendMessage(
  prisma: PrismaClient,
  { receipt, text }: { receipt: string; text: string },
  now: Date,
) {
  return prisma.$transaction(async (db) => {
    const { id, submission, writeUp } = await holdMailbox(db, receipt);
    if (!submission)
      throw new ConflictError(
        writeUp
          ? 'This is released and no reviewer reads here; revise it, and say it then.'
          : 'This write-up was withdrawn; no reviewer would read it.',
      );
    await addMessage(db, { mailboxId: id, from: 'AUTHOR', text, day: dayOf(now) });
    return { id };
  });
}

/**
 * What was merged is taken for what took its place; until the end nobody changes the tags.
 *
 * @throws {InputValidationError} at the first tag that nobody may use
 */
export async function refuseUnknownTags(
  db: Db,
  draft: Pick<DraftShape, 'domains' | 'vendors'>,
): Promise<void> {
  await shareVocabulary(db);
  refuseMissing('domains', draft.domains, await domainsBySlug(db, draft.domains));
  refuseMissing('vendors', draft.vendors, await vendorsBySlug(db, draft.vendors));
}

function refuseMissing(
  field: 'domains' | 'vendors',
  asked: readonly string[],
  tags: ReadonlyMap<string, CurrentTag>,
): void {
  const noun = field.slice(0, -1);
  for (const [index, slug] of asked.entries()) {
    const tag = tags.get(slug);
    if (tag && !tag.retired) continue;
    const trouble = tag ? `The ${noun} "${tag.name}" is retired` : `There is no ${noun} "${slug}"`;
    throw invalidInput(`${trouble}; choose one from the list.`, ['input', 'draft', field, index]);
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
