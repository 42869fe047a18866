import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import type { WriteUpDocument } from '../document.ts';
import { EngineUnavailable } from '../engine.ts';
import type { Place } from './place.ts';
import { toRecord, type WriteUpRecord } from './record.ts';
import { SETTINGS } from './settings.ts';
import { Refusal } from './transport.ts';
import { isVersionOf } from './version.ts';

const BATCH = 1_000;
const TASK_WITHIN_MS = 10 * 60_000;
const ASK_EVERY_MS = 20;
const MOST_INDEXES = 1_000;

type Documents = AsyncIterable<WriteUpDocument> | Iterable<WriteUpDocument>;

/** Runs a read that takes a missing index for something else. */
export async function orIfMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/**
 * Adds or replaces write-ups in the index.
 *
 * @throws {EngineUnavailable} while there is none: one with these alone would be half filled
 */
export async function upsert(
  { client, uid }: Place,
  documents: readonly WriteUpDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await needIndex(client, uid);
  await put(client, uid, documents);
}

/** Removes write-ups; as {@link upsert}. */
export async function remove({ client, uid }: Place, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await needIndex(client, uid);
  await succeeded(client.index(uid).deleteDocuments([...ids]));
}

/**
 * Fills a new index beside the old one and swaps the two in one step; where there was none, it
 * appears when it is full. What a rebuild that was cut off left behind is thrown away.
 */
export async function replaceAll(
  { client, uid }: Place,
  documents: Documents,
  onProgress?: (done: number) => void,
): Promise<void> {
  const beside = `${uid}_next`;
  await dropIndex(client, beside);
  await createIndex(client, beside);
  const written = await put(client, beside, documents, onProgress);
  const { numberOfDocuments } = await client.index(beside).getStats();
  if (numberOfDocuments !== written) throw new Error('Somebody else wrote to the new index');
  // Renaming is for a name that is free, swapping for one that is taken.
  const rename = !(await exists(client, uid));
  await succeeded(client.swapIndexes([{ indexes: [beside, uid], rename }]));
  await dropIndex(client, beside);
}

/** Deletes indexes of other versions made before ours, and what a rebuild left behind. */
export async function dropOlder({ client, uid }: Place, prefix: string): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: MOST_INDEXES });
  const made = results.find((index) => index.uid === uid)?.createdAt;
  if (made === undefined) return;
  const old = results.filter(
    (index) =>
      index.uid === `${uid}_next` ||
      (index.uid !== uid && isVersionOf(prefix, index.uid) && index.createdAt < made),
  );
  for (const index of old) await dropIndex(client, index.uid);
}

/** Waits for a task and fails when the task did; Meilisearch itself only answers "accepted". */
async function succeeded(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({
    timeout: TASK_WITHIN_MS,
    interval: ASK_EVERY_MS,
  });
  if (status !== 'succeeded') throw new Error(`Task ${status}: ${error?.code ?? 'without a code'}`);
}

/** In batches, each awaited; returns how many they were. */
async function put(
  client: Meilisearch,
  uid: string,
  documents: Documents,
  onProgress?: (done: number) => void,
): Promise<number> {
  let batch: WriteUpRecord[] = [];
  let done = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    // A primary key says that the index was filled; see `condition.ts`.
    await succeeded(client.index(uid).addDocuments(batch, { primaryKey: 'id' }));
    done += batch.length;
    batch = [];
    onProgress?.(done);
  };
  for await (const document of documents) {
    batch.push(toRecord(document));
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return done;
}

async function needIndex(client: Meilisearch, uid: string): Promise<void> {
  if (!(await exists(client, uid))) throw new EngineUnavailable('There is no index yet');
}

async function exists(client: Meilisearch, uid: string): Promise<boolean> {
  return (await orIfMissing(client.index(uid).getRawInfo(), undefined)) !== undefined;
}

async function dropIndex(client: Meilisearch, uid: string): Promise<void> {
  if (await exists(client, uid)) await succeeded(client.deleteIndex(uid));
}

/** Settings come first: documents are then indexed once. */
async function createIndex(client: Meilisearch, uid: string): Promise<void> {
  await succeeded(client.createIndex(uid));
  await succeeded(client.index(uid).updateSettings(SETTINGS));
}

function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((one) => one instanceof Refusal && one.code === 'index_not_found');
}
