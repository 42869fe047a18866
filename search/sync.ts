import type { WriteUpDocument } from './document.ts';
import type { SearchEngine } from './engine.ts';

/** The database's side: what the index is a copy of. */
export interface RowReader {
  /** The released write-ups among these ids, as they are now; a missing one is gone. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, WriteUpDocument>>;
  all(): AsyncIterable<WriteUpDocument>;
  /** The ids of all released write-ups, without their texts. */
  ids(): Promise<ReadonlySet<string>>;
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

/** What reconciling found and repaired. */
export interface Repair {
  readonly added: number;
  readonly removed: number;
  readonly rebuilt: boolean;
}

const AT_ONCE = 200;

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
 * Compares database and index both ways and repairs the index. One that is empty
 * or shares nothing with the database is filled anew.
 */
export async function reconcile(engine: SearchEngine, rows: RowReader): Promise<Repair> {
  const held = await engine.ids();
  const wanted = await rows.ids();
  const missing = [...wanted].filter((id) => !held.has(id));
  const foreign = [...held].filter((id) => !wanted.has(id));
  const { ok } = await engine.health();
  if (!ok || (wanted.size > 0 && missing.length === wanted.size)) {
    await engine.rebuild(rows.all());
    return { added: wanted.size, removed: foreign.length, rebuilt: true };
  }
  await refreshInBatches(engine, rows, [...missing, ...foreign]);
  return { added: missing.length, removed: foreign.length, rebuilt: false };
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
