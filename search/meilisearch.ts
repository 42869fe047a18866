import { Meilisearch } from 'meilisearch';
import type { WriteUpDocument } from './document.ts';
import { ANSWER_WITHIN_MS, type Health, type SearchEngine } from './engine.ts';
import { answered } from './meilisearch/answer.ts';
import type { Place } from './meilisearch/place.ts';
import { search } from './meilisearch/search.ts';
import { SETTINGS_VERSION } from './meilisearch/settings.ts';
import { createTransport } from './meilisearch/transport.ts';
import { ensureIndex, orIfMissing, put, replaceAll, succeeded } from './meilisearch/write.ts';
import { createSerial } from './serial.ts';

/** Where a Meilisearch is, and what it lets us do there. */
export interface MeilisearchOptions {
  readonly url: string;
  /** A key that may search and manage the indexes whose names begin with `index`. */
  readonly key: string;
  /** What the names of our indexes begin with; `kindling` unless said. */
  readonly index?: string;
}

const WRITE_WITHIN_MS = 60_000;
const WHOLE_REBUILD_WITHIN_MS = 60 * 60_000;
const IDS_AT_ONCE = 10_000;

/** An engine on a Meilisearch 1.50 or later. Connects when first used. */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const uid = `${options.index ?? 'kindling'}_v${SETTINGS_VERSION}`;
  const asking = connect(options, ANSWER_WITHIN_MS);
  const writing = connect(options, WRITE_WITHIN_MS);
  const place: Place = { client: asking.client, uid };
  const inTurn = createSerial();

  // A write may take its time, but one that cannot even begin says so at once.
  const write = (work: () => Promise<void>) =>
    answered(asking.client.health()).then(() =>
      inTurn(() => answered(work(), WHOLE_REBUILD_WITHIN_MS)),
    );

  return {
    upsert: (documents) => write(() => upsert(writing.client, uid, documents)),
    remove: (ids) => write(() => remove(writing.client, uid, ids)),
    rebuild: (documents) => write(() => replaceAll(writing.client, uid, documents)),
    search: (request) => answered(search(place, request)),
    ids: () =>
      answered(asking.client.health()).then(() =>
        answered(allIds(writing.client, uid), WRITE_WITHIN_MS),
      ),
    health: () => answered(health(place)),
    close: async () => {
      asking.close();
      writing.close();
    },
  };
}

function connect({ url, key }: MeilisearchOptions, within: number) {
  const { send, close } = createTransport(url, within);
  return { client: new Meilisearch({ host: url, apiKey: key, httpClient: send }), close };
}

async function upsert(
  client: Meilisearch,
  uid: string,
  documents: readonly WriteUpDocument[],
): Promise<void> {
  await ensureIndex(client, uid);
  await put(client, uid, documents);
}

async function remove(client: Meilisearch, uid: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ensureIndex(client, uid);
  await succeeded(client.index(uid).deleteDocuments([...ids]));
}

async function allIds(client: Meilisearch, uid: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const index = client.index<{ id: string }>(uid);
  for (let offset = 0; ; offset += IDS_AT_ONCE) {
    const asked = index.getDocuments({ fields: ['id'], offset, limit: IDS_AT_ONCE });
    const found = await orIfMissing(
      asked.then((page) => page.results),
      [],
    );
    for (const { id } of found) ids.add(id);
    if (found.length < IDS_AT_ONCE) return ids;
  }
}

/** Not ok while there is no index: that is never to be taken for "no results". */
async function health({ client, uid }: Place): Promise<Health> {
  const asked = client.index(uid).getStats();
  const stats = await orIfMissing(asked, undefined);
  const documents = stats?.numberOfDocuments ?? 0;
  return { ok: stats !== undefined, engine: 'meilisearch', documents };
}
