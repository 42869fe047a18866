import { setImmediate } from 'node:timers/promises';
import { digestOf } from './digest.ts';
import type { WriteUpDocument } from './document.ts';
import type { SearchEngine } from './engine.ts';

/** The database's side: what the index is a copy of. */
export interface RowReader {
  /** The released write-ups among these ids, as they are now; a missing one is gone. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, WriteUpDocument>>;
  all(): AsyncIterable<WriteUpDocument>;
  /** How many there are. */
  count(): Promise<number>;
}

/** A change that the index has yet to hear of: what changed, not how. */
export interface OutboxRow {
  /** The write-up's. */
  readonly id: string;
  readonly version: number;
  readonly kind: string;
}

/** The rows written in the same transactions as the changes. */
export interface OutboxStore {
  /** The rows that wait, in any order. */
  pending(limit: number): Promise<readonly OutboxRow[]>;
  /** Deletes a row unless its version has risen since; then it is still pending. */
  done(id: string, version: number): Promise<void>;
}

/** What reconciling repaired: numbers of write-ups. */
export interface Repair {
  readonly added: number;
  /** Were there with another content: a renamed vendor, another stemmer. */
  readonly changed: number;
  readonly removed: number;
  /** All of it was made anew; `added` is then how many there are. */
  readonly rebuilt: boolean;
}

const AT_ONCE = 200;
const DIGESTS_AT_ONCE = 100;

/**
 * Applies what waits and returns how many rows it was. The row is read anew, so
 * that order, repetition and a crash in between do no harm; whoever calls sees to
 * it that one writer drains at a time. One round takes what waits at its start.
 */
export async function drain(
  engine: SearchEngine,
  rows: RowReader,
  outbox: OutboxStore,
): Promise<number> {
  const pending = await outbox.pending(AT_ONCE);
  if (pending.length === 0) return 0;
  const ids = [...new Set(pending.map((row) => row.id))];
  await refresh(engine, rows, ids);
  for (const { id, version } of pending) await outbox.done(id, version);
  return pending.length;
}

/**
 * Compares database and index both ways, by content, and repairs the index. One that is not
 * well, empty, or more wrong than right is filled anew.
 */
export async function reconcile(engine: SearchEngine, rows: RowReader): Promise<Repair> {
  const [health, count] = await Promise.all([engine.health(), rows.count()]);
  const onlyOneIsEmpty = (health.documents === 0) !== (count === 0);
  if (!health.ok || onlyOneIsEmpty) return rebuild(engine, rows);
  const found = await compare(engine, rows);
  const missing = found.added.length + found.changed.length;
  if (missing > found.alike) return rebuild(engine, rows);
  await refreshInBatches(engine, rows, [...found.added, ...found.changed, ...found.removed]);
  return {
    added: found.added.length,
    changed: found.changed.length,
    removed: found.removed.length,
    rebuilt: false,
  };
}

/** A look that costs next to nothing: whether the index is well and holds as many write-ups. */
export async function looksRight(engine: SearchEngine, rows: RowReader): Promise<boolean> {
  const [{ ok, documents }, count] = await Promise.all([engine.health(), rows.count()]);
  return ok && documents === count;
}

async function rebuild(engine: SearchEngine, rows: RowReader): Promise<Repair> {
  let added = 0;
  await engine.rebuild(rows.all(), (done) => {
    added = done;
  });
  return { added, changed: 0, removed: 0, rebuilt: true };
}

/** Ids by what is the matter with them. The texts pass through; only digests are kept. */
async function compare(engine: SearchEngine, rows: RowReader) {
  const held = new Map(await engine.digests());
  const added: string[] = [];
  const changed: string[] = [];
  let alike = 0;
  let seen = 0;
  for await (const document of rows.all()) {
    seen += 1;
    // Ten thousand take seconds, and searches would wait.
    if (seen % DIGESTS_AT_ONCE === 0) await setImmediate();
    const digest = held.get(document.id);
    held.delete(document.id);
    if (digest === undefined) added.push(document.id);
    else if (digest === digestOf(document)) alike += 1;
    else changed.push(document.id);
  }
  return { added, changed, removed: [...held.keys()], alike };
}

async function refreshInBatches(
  engine: SearchEngine,
  rows: RowReader,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await refresh(engine, rows, ids.slice(at, at + AT_ONCE));
  }
}

// Read again just before writing: a write-up may have been withdrawn while ids were compared.
async function refresh(
  engine: SearchEngine,
  rows: RowReader,
  ids: readonly string[],
): Promise<void> {
  const now = await rows.read(ids);
  const gone = ids.filter((id) => !now.has(id));
  if (now.size > 0) await engine.upsert([...now.values()]);
  if (gone.length > 0) await engine.remove(gone);
}
