import { clearDrafts, countDrafts } from '../../lib/drafts-store.ts';
import { browserReceipts } from '../../lib/receipt-store.ts';

/** How much of a member's own lies in this browser. */
export interface KeptHere {
  readonly drafts: number;
  readonly receipts: number;
}

/** Counts it. A browser that forbids storage keeps nothing. */
export async function keptHere(): Promise<KeptHere> {
  const [drafts, receipts] = await Promise.all([
    countDrafts().catch(() => 0),
    browserReceipts.list().catch(() => []),
  ]);
  return { drafts, receipts: receipts.length };
}

/** Removes it from this browser; false when the browser did not let it go. */
export async function removeKept(): Promise<boolean> {
  try {
    await Promise.all([clearDrafts(), browserReceipts.clear()]);
    return true;
  } catch {
    return false;
  }
}
