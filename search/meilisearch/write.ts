import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import type { WriteUpDocument } from '../document.ts';
import { toRecord, type WriteUpRecord } from './record.ts';
import { SETTINGS } from './settings.ts';
import { Refusal } from './transport.ts';

const BATCH = 1_000;
const TASK_WITHIN_MS = 10 * 60_000;
const ASK_EVERY_MS = 20;

/** Waits for a task and fails when the task did; Meilisearch itself only answers "accepted". */
export async function succeeded(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({
    timeout: TASK_WITHIN_MS,
    interval: ASK_EVERY_MS,
  });
  if (status !== 'succeeded') throw new Error(`Task ${status}: ${error?.code ?? 'without a code'}`);
}

/** Runs a read that takes a missing index for an empty one. */
export async function orIfMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** Makes the index unless it is there. Settings come first: documents are then indexed once. */
export async function ensureIndex(client: Meilisearch, uid: string): Promise<void> {
  const found = await orIfMissing(client.index(uid).getRawInfo(), undefined);
  if (found === undefined) await createIndex(client, uid);
}

/** Adds or replaces write-ups in batches, each awaited. */
export async function put(
  client: Meilisearch,
  uid: string,
  documents: AsyncIterable<WriteUpDocument> | Iterable<WriteUpDocument>,
): Promise<void> {
  const index = client.index<WriteUpRecord>(uid);
  let batch: WriteUpRecord[] = [];
  for await (const document of documents) {
    batch.push(toRecord(document));
    if (batch.length < BATCH) continue;
    await succeeded(index.addDocuments(batch));
    batch = [];
  }
  if (batch.length > 0) await succeeded(index.addDocuments(batch));
}

/** Fills a new index beside the old one and swaps the two in one step. */
export async function replaceAll(
  client: Meilisearch,
  uid: string,
  documents: AsyncIterable<WriteUpDocument> | Iterable<WriteUpDocument>,
): Promise<void> {
  const beside = `${uid}_next`;
  await ensureIndex(client, uid);
  await dropIndex(client, beside);
  await createIndex(client, beside);
  await put(client, beside, documents);
  await succeeded(client.swapIndexes([{ indexes: [uid, beside], rename: false }]));
  await dropIndex(client, beside);
}

/** Deletes an index, if it is there. */
export async function dropIndex(client: Meilisearch, uid: string): Promise<void> {
  const found = await orIfMissing(client.index(uid).getRawInfo(), undefined);
  if (found !== undefined) await succeeded(client.deleteIndex(uid));
}

async function createIndex(client: Meilisearch, uid: string): Promise<void> {
  await succeeded(client.createIndex(uid, { primaryKey: 'id' }));
  await succeeded(client.index(uid).updateSettings(SETTINGS));
}

function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((one) => one instanceof Refusal && one.code === 'index_not_found');
}
