import type { Prisma } from '../../prisma/generated/client/client.ts';

/** A transaction, or the client itself. */
export type Db = Prisma.TransactionClient;

/** One change to the vocabularies at a time, whichever process makes it. */
const VOCABULARY_LOCK = 5305_1004;

/** Keeps every other change out until the transaction ends, and what rests on the tags, too. */
export async function holdVocabulary(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(${VOCABULARY_LOCK})`;
}

/** Keeps the tags as they are until the transaction ends, for whoever is about to write their ids. */
export async function shareVocabulary(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock_shared(${VOCABULARY_LOCK})`;
}
