import { type Alternative, alternativeKey } from '../alternatives.ts';
import { MAX_WINDOW } from '../engine.ts';
import type { Part } from '../reading.ts';
import { onlyIds } from './filter.ts';
import type { Place } from './place.ts';
import { subQuery, textOf } from './queries.ts';
import type { WriteUpRecord } from './record.ts';

/** How well write-ups match one alternative, as far as it is known. */
export interface Matched {
  readonly alternative: Alternative;
  readonly scores: Map<string, number>;
  /** More match than were listed. */
  readonly more: boolean;
}

import type { Matches } from '../score.ts';

const LISTED = 100;

/** One sub-query for each alternative of a query. */
export function listMatches(
  place: Place,
  parts: readonly Part[],
  filter: readonly string[],
): Promise<Matched[]> {
  const all = parts.flatMap((part) => part.alternatives);
  const distinct = [...new Map(all.map((one) => [alternativeKey(one), one])).values()];
  return list(place, distinct, filter, LISTED);
}

/**
 * What matches too often to be listed is asked for again, for the candidates
 * alone, so that every candidate is scored by all it has.
 */
export async function completed(
  place: Place,
  listed: readonly Matched[],
  fit: readonly string[],
): Promise<Matches> {
  const candidates = [...new Set([...fit, ...listed.flatMap(({ scores }) => [...scores.keys()])])];
  const cut = listed.filter((one) => one.more);
  for (let at = 0; at < candidates.length && cut.length > 0; at += MAX_WINDOW) {
    await add(place, cut, candidates.slice(at, at + MAX_WINDOW));
  }
  return new Map(listed.map(({ alternative, scores }) => [alternativeKey(alternative), scores]));
}

async function add(place: Place, cut: readonly Matched[], ids: readonly string[]): Promise<void> {
  const alternatives = cut.map((one) => one.alternative);
  const found = await list(place, alternatives, [onlyIds(ids)], MAX_WINDOW);
  found.forEach(({ scores }, position) => {
    for (const [id, score] of scores) cut[position]?.scores.set(id, score);
  });
}

async function list(
  place: Place,
  alternatives: readonly Alternative[],
  filter: readonly string[],
  limit: number,
): Promise<Matched[]> {
  if (alternatives.length === 0) return [];
  const rest = {
    filter: [...filter],
    limit,
    attributesToRetrieve: ['id'],
    showRankingScore: true,
  };
  const queries = alternatives.map((one) => subQuery(place.uid, textOf(one), rest));
  type Params = { queries: typeof queries };
  const { results } = await place.client.multiSearch<Params, WriteUpRecord>({ queries });
  return alternatives.map((alternative, at) => {
    const hits = results[at]?.hits ?? [];
    const scores = new Map(hits.map((hit) => [hit.id, hit._rankingScore ?? 0]));
    return { alternative, scores, more: (results[at]?.estimatedTotalHits ?? 0) > hits.length };
  });
}
