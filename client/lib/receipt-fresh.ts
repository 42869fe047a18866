import { createSignal } from 'solid-js';
import type { KeptReceipt } from './receipt-store.ts';

/** A receipt whose words are to be shown next. */
export interface FreshReceipt {
  readonly receipt: KeptReceipt;
  /** False where the browser forbids storage: then the words on paper are the only ones. */
  readonly storedOnDevice: boolean;
  /** Something that belongs to a first showing: the write-up has just been sent. */
  readonly kind: 'ACCEPTED' | 'ARRIVED_BEFORE' | 'AGAIN';
}

// In the page's memory alone: an address, a history entry and a title are all seen by others.
const [freshReceipt, setFreshReceipt] = createSignal<FreshReceipt | null>(null);

/** The receipt to show on the receipt page, or null. */
export { freshReceipt };

/** Hands a receipt to the receipt page. */
export function showReceipt(receipt: FreshReceipt): void {
  setFreshReceipt(receipt);
}

/** Forgets it once the author has said that the words are kept. */
export function hideReceipt(): void {
  setFreshReceipt(null);
}
