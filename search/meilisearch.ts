import { Meilisearch } from 'meilisearch';
import { ANSWER_WITHIN_MS, type SearchEngine } from './engine.ts';
import { answered } from './meilisearch/answer.ts';
import { health } from './meilisearch/condition.ts';
import { digests } from './meilisearch/digests.ts';
import type { Place } from './meilisearch/place.ts';
import { search } from './meilisearch/search.ts';
import { SETTINGS } from './meilisearch/settings.ts';
import { suggest } from './meilisearch/suggest.ts';
import { createTransport } from './meilisearch/transport.ts';
import { versionOf } from './meilisearch/version.ts';
import { dropOlder, remove, replaceAll, upsert } from './meilisearch/write.ts';
import { createSerial } from './serial.ts';

/** Where a Meilisearch is, and what it lets us do there. */
export interface MeilisearchOptions {
  readonly url: string;
  /** A key that may search and manage the indexes whose names begin with `index`. */
  readonly key: string;
  /**
   * What the names of our indexes begin with; `kindling` unless said. Two databases on one
   * server need two, or each takes the other's write-ups for foreign.
   */
  readonly index?: string;
}

const WRITE_WITHIN_MS = 60_000;
const WHOLE_REBUILD_WITHIN_MS = 60 * 60_000;

/** An engine on a Meilisearch 1.50 or later. Connects when first used. */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const prefix = options.index ?? 'kindling';
  const uid = `${prefix}_${versionOf(SETTINGS)}`;
  const asking = connect(options, ANSWER_WITHIN_MS);
  const writing = connect(options, WRITE_WITHIN_MS);
  const place: Place = { client: asking.client, uid };
  const patient: Place = { client: writing.client, uid };
  const inTurn = createSerial();

  // What takes its time says at once when it cannot even begin.
  const reachable = () => answered(asking.client.health());
  // The turn is taken before anything is awaited: a change asked for during a rebuild comes after it.
  const write = (work: () => Promise<void>) => {
    const able = reachable();
    const done = inTurn(() => able.then(() => answered(work(), WHOLE_REBUILD_WITHIN_MS)));
    return able.then(() => done);
  };

  return {
    upsert: (documents) => write(() => upsert(patient, documents)),
    remove: (ids) => write(() => remove(patient, ids)),
    rebuild: (documents, onProgress) => write(() => replaceAll(patient, documents, onProgress)),
    tidy: () => write(() => dropOlder(patient, prefix)),
    search: (request) => answered(search(place, request)),
    suggest: (prefix, limit) => answered(suggest(place, prefix, limit)),
    digests: () => reachable().then(() => answered(digests(patient), WRITE_WITHIN_MS)),
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
