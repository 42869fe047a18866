import { type Alternative, alternativeKey } from '../alternatives.ts';
import { byScore } from '../order.ts';
import type { Part } from '../reading.ts';
import { type Matches, score } from '../score.ts';
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

const LISTED = 100;
/** Whoever reads that far down no longer minds the order, and each more costs every word a look. */
const MOST_COMPLETED = 200;

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
 * What matches too often to be listed is asked for again, for the candidates alone, so that each of
 * the {@link MOST_COMPLETED} most promising is scored by all it has. Which these are does not depend
 * on the page, so pages never overlap.
 */
export async function completed(
  place: Place,
  parts: readonly Part[],
  listed: readonly Matched[],
  fit: readonly string[],
): Promise<Matches> {
  const cut = listed.filter((one) => one.more);
  const known = score(parts, matchesOf(listed));
  const candidates = [...new Set([...fit, ...known.keys()])].map((id) => ({ id }));
  const promising = candidates.sort(byScore(known)).slice(0, MOST_COMPLETED);
  if (cut.length > 0 && promising.length > 0)
    await add(
      place,
      cut,
      promising.map(({ id }) => id),
    );
  return matchesOf(listed);
}

function matchesOf(listed: readonly Matched[]): Matches {
  return new Map(listed.map(({ alternative, scores }) => [alternativeKey(alternative), scores]));
}

async function add(place: Place, cut: readonly Matched[], ids: readonly string[]): Promise<void> {
  const alternatives = cut.map((one) => one.alternative);
  const found = await list(place, alternatives, [onlyIds(ids)], ids.length);
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
