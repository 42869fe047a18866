import { randomInt, randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { BelowMinimumError } from '../errors.ts';
import { currentSlugs } from '../tag/current.ts';
import { shareVocabulary } from '../vocabulary/lock.ts';
import { writeUpsChanged } from '../write-up/outbox.ts';
import { type DraftShape, readDraft } from './draft.ts';
import type { Db } from './mailbox.ts';

/** One release at a time, whichever process runs it. */
const RELEASE_LOCK = 5305_1001;

/** What a release did. */
export interface ReleaseShape {
  readonly release: number;
  readonly count: number;
}

interface Approved {
  readonly mailboxId: string;
  readonly synthetic: boolean;
  readonly draft: DraftShape;
  readonly writeUpId: string | null;
}

/**
 * Turns all approved submissions into write-ups, shuffled, in one transaction on
 * `library`; they carry the month, and the submissions are gone.
 *
 * @throws {BelowMinimumError} when too few wait to hide each other
 */
export async function releaseApproved(
  prisma: PrismaClient,
  { minimum, now }: { minimum: number; now: Date },
): Promise<ReleaseShape> {
  return prisma.$transaction(
    async (db) => {
      await db.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${RELEASE_LOCK})`;
      await shareVocabulary(db);
      const approved = shuffle(await readApproved(db));
      if (approved.length === 0 || approved.length < minimum)
        throw new BelowMinimumError(approved.length, minimum);
      const release = (await lastRelease(db)) + 1;
      const month = now.toISOString().slice(0, 7);
      const ids = [];
      for (const one of approved) ids.push(await publish(db, one, { release, month }));
      const mailboxes = approved.map(({ mailboxId }) => mailboxId);
      await db.submission.deleteMany({ where: { mailboxId: { in: mailboxes } } });
      await writeUpsChanged(db, ids);
      return { release, count: ids.length };
    },
    { timeout: 60_000 },
  );
}

/** Held by their mailboxes, so that no author withdraws or revises in the middle. */
async function readApproved(db: Db): Promise<Approved[]> {
  const held = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM library."Mailbox" m JOIN library."Submission" s ON s."mailboxId" = m.id
    WHERE s.state = 'APPROVED' ORDER BY m.id FOR UPDATE OF m`;
  const rows = await db.submission.findMany({
    where: { state: 'APPROVED', mailboxId: { in: held.map(({ id }) => id) } },
    include: { mailbox: { select: { writeUp: { select: { id: true } } } } },
  });
  return rows.map(({ mailboxId, synthetic, draft, mailbox }) => ({
    mailboxId,
    synthetic,
    draft: readDraft(draft),
    writeUpId: mailbox.writeUp?.id ?? null,
  }));
}

/** Fisher and Yates, so that no order of arrival is left in the order of the rows. */
function shuffle<T>(items: readonly T[]): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** Tombstones count, so that a number is never given twice. */
async function lastRelease(db: Db): Promise<number> {
  const highest = { _max: { release: true } } as const;
  const [released, withdrawn] = [
    await db.writeUp.aggregate(highest),
    await db.tombstone.aggregate(highest),
  ];
  return Math.max(released._max.release ?? 0, withdrawn._max.release ?? 0);
}

async function publish(
  db: Db,
  { mailboxId, synthetic, draft: read, writeUpId }: Approved,
  { release, month }: { release: number; month: string },
): Promise<string> {
  const draft = { ...read, ...(await currentSlugs(db, read)) };
  if (writeUpId) return revise(db, writeUpId, draft, release);
  const id = randomUUID();
  const { domains, vendors, ...columns } = columnsOf(draft);
  const tags = { domains: { connect: domains }, vendors: { connect: vendors } };
  await db.writeUp.create({
    data: { id, ...columns, ...tags, month, release, synthetic, mailboxId },
  });
  return id;
}

/** A revision overwrites: the month stays, and the old text is not kept. */
async function revise(db: Db, id: string, draft: DraftShape, release: number): Promise<string> {
  await db.attempt.deleteMany({ where: { writeUpId: id } });
  await db.measure.deleteMany({ where: { writeUpId: id } });
  const { domains, vendors, ...columns } = columnsOf(draft);
  const tags = { domains: { set: domains }, vendors: { set: vendors } };
  await db.writeUp.update({
    where: { id },
    data: { ...columns, ...tags, release, revision: { increment: 1 } },
  });
  return id;
}

/** A draft as the columns and rows of a write-up. */
export function columnsOf({ attempts, measures, domains, vendors, profile, ...text }: DraftShape) {
  const numbered = <T>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }));
  return {
    ...text,
    ...(profile ?? NO_PROFILE),
    attempts: { create: numbered(attempts) },
    measures: { create: numbered(measures) },
    domains: domains.map((slug) => ({ slug })),
    vendors: vendors.map((slug) => ({ slug })),
  };
}

const NO_PROFILE = {
  orgType: null,
  sizeBand: null,
  region: null,
  leadershipRole: null,
  mainEhr: null,
};
