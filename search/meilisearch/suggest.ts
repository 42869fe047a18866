import type { MultiSearchFederation } from 'meilisearch';
import { stem } from '../query/stem.ts';
import {
  type Candidate,
  MOST_CANDIDATES,
  rankSuggestions,
  readTyped,
  SUGGEST_FIELDS,
} from '../suggest.ts';
import { refuseEmptied } from './condition.ts';
import type { Place } from './place.ts';
import { subQuery } from './queries.ts';
import type { WriteUpRecord } from './record.ts';

const FEDERATION: MultiSearchFederation = { limit: MOST_CANDIDATES };
const WHERE = SUGGEST_FIELDS.map((field) => `words.${field}`);

/** See {@link SearchEngine.suggest}. */
export async function suggest(place: Place, prefix: string, limit: number): Promise<string[]> {
  const typed = readTyped(prefix);
  if (typed === undefined) return [];
  const finished = typed.finished.map(quoted).join(' ');
  // Unquoted and without a space behind it, the last word is a beginning.
  const texts = new Set([`${finished} ${typed.begun}`, `${finished} ${quoted(stem(typed.begun))}`]);
  const queries = [...texts].map((text) => ({
    ...subQuery(place.uid, text, { attributesToRetrieve: ['id', 'texts'] }),
    attributesToSearchOn: WHERE,
  }));
  type Params = { federation: typeof FEDERATION; queries: typeof queries };
  const { hits } = await place.client.multiSearch<Params, WriteUpRecord>({
    federation: FEDERATION,
    queries,
  });
  if (hits.length === 0) await refuseEmptied(place);
  const candidates: readonly Candidate[] = hits;
  return rankSuggestions(candidates, typed).slice(0, limit);
}

function quoted(word: string): string {
  return `"${word}"`;
}
