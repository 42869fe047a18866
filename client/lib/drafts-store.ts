import { clear, createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import type { Draft } from './drafts.ts';
import { readDraft } from './drafts-file.ts';

/** Where drafts lie between two visits. Nothing in it is ever sent by itself. */
export interface DraftStore {
  load(name: string): Promise<Draft | null>;
  save(name: string, draft: Draft): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The draft of a new write-up. */
export const NEW_DRAFT = 'new';

/** The draft of a revision; a mailbox has one, named by its receipt's hash. */
export function revisionDraft(receiptHash: string): string {
  return `revision:${receiptHash}`;
}

let opened: UseStore | undefined;
// Opened at the first use, so that a browser that forbids storage still shows the page.
const database = () => {
  opened ??= createStore('kindling-drafts', 'drafts');
  return opened;
};

/** Drafts in this browser's IndexedDB. */
export const browserDrafts: DraftStore = {
  async load(name) {
    const saved: unknown = await get(name, database());
    return saved === undefined ? null : readDraft(saved);
  },
  save: (name, draft) => set(name, draft, database()),
  remove: (name) => del(name, database()),
};

/** How many drafts lie in this browser, whatever they are called. */
export async function countDrafts(): Promise<number> {
  return (await keys(database())).length;
}

/** Removes every draft from this browser. */
export function clearDrafts(): Promise<void> {
  return clear(database());
}
