import { isDeepStrictEqual } from 'node:util';
import { EngineUnavailable, type Health } from '../engine.ts';
import type { Place } from './place.ts';
import { SETTINGS } from './settings.ts';
import { orIfMissing } from './write.ts';

/**
 * Not ok while there is no index, while it was emptied by hand, or while its settings are not
 * ours: none of that is ever to be taken for "no results".
 */
export async function health(place: Place): Promise<Health> {
  const found = await orIfMissing(contentsOf(place), undefined);
  const documents = found?.documents ?? 0;
  const ok = found !== undefined && !found.emptied && (await hasOurSettings(place));
  return { ok, engine: 'meilisearch', documents };
}

/**
 * Has to be asked before an index without write-ups is believed.
 *
 * @throws {EngineUnavailable} when it should hold some, for all that can be told
 */
export async function refuseEmptied(place: Place): Promise<void> {
  const { documents } = await contentsOf(place);
  if (documents > 0 || (await health(place)).ok) return;
  throw new EngineUnavailable('The index is empty and not filled yet');
}

/** An index gets its primary key with its first write-up and keeps it when all are deleted. */
async function contentsOf({ client, uid }: Place) {
  const index = client.index(uid);
  const [{ primaryKey }, { numberOfDocuments: documents }] = await Promise.all([
    index.getRawInfo(),
    index.getStats(),
  ]);
  // The key is null where there is none, whatever the types say.
  return { documents, emptied: documents === 0 && Boolean(primaryKey) };
}

async function hasOurSettings({ client, uid }: Place): Promise<boolean> {
  return includes(await client.index(uid).getSettings(), SETTINGS);
}

/** Whether everything in `part` is in `whole`; Meilisearch adds defaults, and sorts some lists. */
function includes(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    return isDeepStrictEqual([...whole].sort(), [...part].sort());
  }
  if (!isRecord(part) || !isRecord(whole)) return whole === part;
  return Object.entries(part).every(([key, value]) => includes(whole[key], value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
