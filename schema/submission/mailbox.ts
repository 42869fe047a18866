import { createHash } from 'node:crypto';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { NotFoundError } from '../errors.ts';

/** A transaction, or the client itself. */
export type Db = Prisma.TransactionClient;

/** The server keeps this of a receipt, and cannot go back from it. */
export function hashReceipt(receipt: string): string {
  return createHash('sha256').update(Buffer.from(receipt, 'hex')).digest('hex');
}

/**
 * The mailbox that a receipt opens, held against others until the transaction ends.
 *
 * @throws {NotFoundError}
 */
export async function holdMailbox(db: Db, receipt: string) {
  const receiptHash = hashReceipt(receipt);
  await db.$queryRaw`SELECT id FROM library."Mailbox" WHERE "receiptHash" = ${receiptHash} FOR UPDATE`;
  const mailbox = await db.mailbox.findUnique({
    where: { receiptHash },
    include: { submission: true, writeUp: true },
  });
  if (!mailbox)
    throw new NotFoundError('No write-up is known by this receipt.', ['input', 'receipt']);
  return mailbox;
}

/** Adds a message at the end; its place is its only time. */
export async function addMessage(
  db: Db,
  message: { mailboxId: string; from: 'AUTHOR' | 'REVIEWER'; text: string; day: Date },
): Promise<void> {
  await db.$queryRaw`SELECT id FROM library."Mailbox" WHERE id = ${message.mailboxId}::uuid FOR UPDATE`;
  const position = await db.message.count({ where: { mailboxId: message.mailboxId } });
  await db.message.create({ data: { ...message, position } });
}

/** Days are all that `library` knows of time. */
export function dayOf(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
