import { makeReceipt, receiptHash, receiptToHex } from '../../schema/anonymity/receipt.ts';
import type { DraftProblem } from './drafts-check.ts';
import type { KeptReceipt, ReceiptStore } from './receipt-store.ts';

/** What the server said to a write-up. */
export type ServerAnswer =
  | { kind: 'ACCEPTED' }
  /** A write-up with this receipt is there already. */
  | { kind: 'TAKEN' }
  | { kind: 'INVALID'; problems: DraftProblem[] }
  | { kind: 'FAILED'; message: string };

/** What came of sending a write-up. In every case the receipt is on this device. */
export type Sent =
  | { kind: 'ACCEPTED' | 'ARRIVED_BEFORE'; receipt: KeptReceipt; storedOnDevice: boolean }
  | Extract<ServerAnswer, { kind: 'INVALID' | 'FAILED' }>;

/** What sending needs from outside. */
export interface Sending {
  readonly store: ReceiptStore;
  /** Sends the write-up with the hash of its receipt, never with the receipt. */
  readonly submit: (receiptHash: string) => Promise<ServerAnswer>;
  /** Whether this receipt opens a mailbox already. */
  readonly arrived: (receipt: string) => Promise<boolean>;
  readonly today: string;
  readonly random?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/**
 * Makes a receipt, keeps it on this device, and only then sends the write-up: were it the other way
 * round, a closed lid between the two would leave a mailbox that nobody can open.
 */
export async function sendWithReceipt(sending: Sending): Promise<Sent> {
  const { receipt, storedOnDevice } = await pendingReceipt(sending);
  const answer = await sending.submit(receipt.hash);

  if (answer.kind === 'INVALID' || answer.kind === 'FAILED') return answer;
  // The answer to an earlier attempt was lost on its way, and the write-up had arrived after all.
  if (answer.kind === 'TAKEN' && !(await sending.arrived(receipt.receipt))) {
    return { kind: 'FAILED', message: 'The write-up was not accepted. Please send it once more.' };
  }
  const fresh: KeptReceipt = { ...receipt, state: 'FRESH' };
  const kept = storedOnDevice && (await succeeds(sending.store.put(fresh)));
  const kind = answer.kind === 'ACCEPTED' ? 'ACCEPTED' : 'ARRIVED_BEFORE';
  return { kind, receipt: fresh, storedOnDevice: kept };
}

/** A receipt whose write-up never arrived is used again, so that a retry cannot arrive twice. */
async function pendingReceipt(sending: Sending) {
  const known = await sending.store.list().catch(() => []);
  const waiting = known.find(({ state }) => state === 'PENDING');
  if (waiting) return { receipt: waiting, storedOnDevice: true };

  const bytes = makeReceipt(sending.random);
  const receipt: KeptReceipt = {
    hash: await receiptHash(bytes),
    receipt: receiptToHex(bytes),
    state: 'PENDING',
    day: sending.today,
    number: Math.max(0, ...known.map(({ number = 0 }) => number)) + 1,
  };
  return { receipt, storedOnDevice: await succeeds(sending.store.put(receipt)) };
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
