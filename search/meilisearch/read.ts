import type { Alternative } from '../alternatives.ts';
import type { Correction, SearchRequest } from '../engine.ts';
import { loosened } from '../loosened.ts';
import type { Plan } from '../query/plan.ts';
import {
  alternativesOfPlan,
  type Counts,
  type FitRule,
  fitRule,
  type Part,
  readPlan,
} from '../reading.ts';
import { corrected, nearestWord, unknownWords } from '../spelling.ts';
import { isLong, mostTelling, sureOnes } from '../telling.ts';
import { refuseEmptied } from './condition.ts';
import type { Place } from './place.ts';
import { subQuery, textOf } from './queries.ts';
import type { WriteUpRecord } from './record.ts';
import { SPELLING_ATTRIBUTE } from './settings.ts';

/** A plan that the corpus was asked about. */
export interface Reading {
  readonly parts: readonly Part[];
  readonly rule: FitRule;
  readonly corrections: readonly Correction[];
}

const MOST_SPELLINGS = 20;
/** Meilisearch takes the sub-queries of one request in turn, at a millisecond each. */
const COUNTED_AT_ONCE = 60;

/** Asks how often everything occurs, puts misspelt words right, and decides what fits. */
export async function read(
  place: Place,
  { plan: whole, asTyped }: SearchRequest,
): Promise<Reading> {
  const asked = isLong(whole) ? await cut(place, whole) : whole;
  const first = await count(place, alternativesOfPlan(asked));
  if (first.size === 0) await refuseEmptied(place);
  const unknown = asTyped ? [] : unknownWords(asked, first.counts);
  const corrections = await correctionsFor(place, unknown);
  const plan = loosened(corrected(asked, corrections), first.counts);
  const { counts, size } = plan === asked ? first : await count(place, alternativesOfPlan(plan));
  const parts = readPlan(plan, counts, size);
  return { parts, rule: fitRule(parts, counts, size), corrections };
}

/** One more request, for long questions alone; it counts only what the cut is made by. */
async function cut(place: Place, plan: Plan): Promise<Plan> {
  const { counts, size } = await count(place, sureOnes(plan));
  return mostTelling(plan, counts, size);
}

async function count(
  place: Place,
  asked: ReadonlyMap<string, Alternative>,
): Promise<{ counts: Counts; size: number }> {
  const alternatives = [...asked];
  const texts = ['', ...alternatives.map(([, alternative]) => textOf(alternative))];
  const lots = Array.from({ length: Math.ceil(texts.length / COUNTED_AT_ONCE) }, (_, lot) =>
    totalsOf(place, texts.slice(lot * COUNTED_AT_ONCE, (lot + 1) * COUNTED_AT_ONCE)),
  );
  const [size = 0, ...totals] = (await Promise.all(lots)).flat();
  const counts = alternatives.map(([key], at) => [key, totals[at] ?? 0] as const);
  return { counts: new Map(counts), size };
}

async function totalsOf(place: Place, texts: readonly string[]): Promise<number[]> {
  // `hitsPerPage: 0` counts exactly and ranks nothing.
  const queries = texts.map((q) => subQuery(place.uid, q, { page: 1, hitsPerPage: 0 }));
  const { results } = await place.client.multiSearch<{ queries: typeof queries }>({ queries });
  return results.map((result) => result.totalHits ?? 0);
}

async function correctionsFor(place: Place, words: readonly string[]): Promise<Correction[]> {
  if (words.length === 0) return [];
  const queries = words.map((word) => ({
    // The space ends the word: what merely begins like it is no correction.
    ...subQuery(place.uid, `${word} `, { limit: MOST_SPELLINGS }),
    attributesToSearchOn: [SPELLING_ATTRIBUTE],
    attributesToRetrieve: [SPELLING_ATTRIBUTE],
  }));
  type Params = { queries: typeof queries };
  const { results } = await place.client.multiSearch<Params, WriteUpRecord>({ queries });
  return words.flatMap((from, at) => {
    const to = nearestWord(from, tally(results[at]?.hits ?? []));
    return to === undefined ? [] : [{ from, to }];
  });
}

function tally(records: readonly Pick<WriteUpRecord, 'spelling'>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const word of records.flatMap((record) => record.spelling.split(' '))) {
    uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
}
