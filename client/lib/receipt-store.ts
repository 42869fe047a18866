import { clear, createStore, del, set, type UseStore, values } from 'idb-keyval';

/**
 * PENDING: made, but its write-up has not arrived. FRESH: the write-up arrived, and the author has
 * not yet said that the words are kept. KEPT: the author said so.
 */
export type ReceiptState = 'PENDING' | 'FRESH' | 'KEPT';

/** A receipt on this device. It carries no title, for whoever sees the list shall learn nothing. */
export interface KeptReceipt {
  /** The receipt's hash: its name in this store. */
  readonly hash: string;
  /** The receipt itself, 32 hex characters. */
  readonly receipt: string;
  readonly state: ReceiptState;
  /** The day it was made, "YYYY-MM-DD", by which its author knows it again. */
  readonly day: string;
  /**
   * The how-manieth on this device, from 1, which tells those of one day apart. Those that were
   * made before receipts were numbered have none.
   */
  readonly number?: number;
}

/** Where receipts lie on this device. */
export interface ReceiptStore {
  list(): Promise<KeptReceipt[]>;
  put(receipt: KeptReceipt): Promise<void>;
  remove(hash: string): Promise<void>;
  /** Forgets all of them. */
  clear(): Promise<void>;
}

let opened: UseStore | undefined;
const database = () => {
  opened ??= createStore('kindling-receipts', 'receipts');
  return opened;
};

/** Receipts in this browser's IndexedDB, newest first. */
export const browserReceipts: ReceiptStore = {
  async list() {
    const kept = await values<unknown>(database());
    return kept.filter(isKeptReceipt).sort(newestFirst);
  },
  put: (receipt) => set(receipt.hash, receipt, database()),
  remove: (hash) => del(hash, database()),
  clear: () => clear(database()),
};

/** A store that lasts as long as the page, for browsers that forbid storage, and for tests. */
export function memoryReceipts(): ReceiptStore {
  const kept = new Map<string, KeptReceipt>();
  return {
    list: async () => [...kept.values()].sort(newestFirst),
    put: async (receipt) => void kept.set(receipt.hash, receipt),
    remove: async (hash) => void kept.delete(hash),
    clear: async () => kept.clear(),
  };
}

function newestFirst(one: KeptReceipt, other: KeptReceipt): number {
  return (
    other.day.localeCompare(one.day) ||
    (other.number ?? 0) - (one.number ?? 0) ||
    one.hash.localeCompare(other.hash)
  );
}

function isKeptReceipt(value: unknown): value is KeptReceipt {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Partial<Record<keyof KeptReceipt, unknown>>;
  const { hash, receipt, state, day, number } = parts;
  const isText = [hash, receipt, state, day].every((part) => typeof part === 'string');
  return isText && (number === undefined || Number.isInteger(number));
}
