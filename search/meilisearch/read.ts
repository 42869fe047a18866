import type { Correction } from '../engine.ts';
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

/** Asks how often everything occurs, puts misspelt words right, and decides what fits. */
export async function read(place: Place, asked: Plan): Promise<Reading> {
  const first = await count(place, asked);
  const corrections = await correctionsFor(place, unknownWords(asked, first.counts));
  const plan = corrected(asked, corrections);
  const { counts, size } = corrections.length > 0 ? await count(place, plan) : first;
  const parts = readPlan(plan, counts, size);
  return { parts, rule: fitRule(parts, counts, size), corrections };
}

async function count(place: Place, plan: Plan): Promise<{ counts: Counts; size: number }> {
  const alternatives = [...alternativesOfPlan(plan)];
  const texts = ['', ...alternatives.map(([, alternative]) => textOf(alternative))];
  // `hitsPerPage: 0` counts exactly and ranks nothing.
  const queries = texts.map((q) => subQuery(place.uid, q, { page: 1, hitsPerPage: 0 }));
  const { results } = await place.client.multiSearch<{ queries: typeof queries }>({ queries });
  const [size = 0, ...totals] = results.map((result) => result.totalHits ?? 0);
  const counts = alternatives.map(([key], at) => [key, totals[at] ?? 0] as const);
  return { counts: new Map(counts), size };
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
