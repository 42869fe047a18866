import {
  type Hit,
  MAX_NEAREST,
  MAX_WINDOW,
  type SearchRequest,
  type SearchResponse,
} from '../engine.ts';
import { highlight } from '../highlight.ts';
import { byNewest, byScore } from '../order.ts';
import type { Part } from '../reading.ts';
import { score } from '../score.ts';
import { refuseEmptied } from './condition.ts';
import { onlyIds, toFilter } from './filter.ts';
import { type FitHit, fitSet } from './fit-set.ts';
import type { Place } from './place.ts';
import { type FitQuery, fitQueries } from './queries.ts';
import { read } from './read.ts';
import type { WriteUpRecord } from './record.ts';
import { completed, listMatches } from './scores.ts';

const EVERYTHING: readonly FitQuery[] = [{ text: '', weight: 1 }];

/** Searches in three steps: count what the plan names, rank and count what fits, fetch the page. */
export async function search(place: Place, request: SearchRequest): Promise<SearchResponse> {
  if (request.plan.concepts.length === 0) return browse(place, request);
  const { parts, rule, corrections } = await read(place, request);
  const byMonth = request.sort === 'newest';
  const [fit, listed] = await Promise.all([
    fitSet(place, fitQueries(rule), request),
    byMonth ? [] : listMatches(place, parts, toFilter(request.filter)),
  ]);
  const fits = fit.hits.map(({ id }) => id);
  const scores = score(parts, await completed(place, parts, listed, fits));
  const ordered = byMonth ? newest(fit.hits) : [...fit.hits].sort(byScore(scores));
  // Beyond a window that the fit set fills there is no telling what fits.
  const near = fit.total > fits.length ? [] : nearest(scores, new Set(fits));
  return {
    hits: await page(place, ordered, near, parts, request),
    total: { value: fit.total, exact: true },
    nearest: near.length,
    facets: fit.facets,
    corrections,
  };
}

async function browse(place: Place, request: SearchRequest): Promise<SearchResponse> {
  const { hits, total, facets } = await fitSet(place, EVERYTHING, request);
  if (total === 0) await refuseEmptied(place);
  return {
    hits: await page(place, newest(hits), [], [], request),
    total: { value: total, exact: true },
    nearest: 0,
    facets,
    corrections: [],
  };
}

function newest(hits: readonly FitHit[]): FitHit[] {
  return [...hits].sort(byNewest);
}

function nearest(scores: ReadonlyMap<string, number>, fits: ReadonlySet<string>): { id: string }[] {
  return [...scores.keys()]
    .filter((id) => !fits.has(id))
    .map((id) => ({ id }))
    .sort(byScore(scores))
    .slice(0, MAX_NEAREST);
}

async function page(
  place: Place,
  fit: readonly { readonly id: string }[],
  near: readonly { readonly id: string }[],
  parts: readonly Part[],
  { offset, limit }: SearchRequest,
): Promise<Hit[]> {
  const all = [
    ...fit.map(({ id }) => ({ id, near: false })),
    ...near.map(({ id }) => ({ id, near: true })),
  ].slice(offset, Math.min(offset + limit, MAX_WINDOW));
  const texts =
    parts.length > 0
      ? await textsFor(
          place,
          all.map(({ id }) => id),
        )
      : new Map();
  return all.map((hit) => {
    const found: WriteUpRecord['texts'] | undefined = texts.get(hit.id);
    return { ...hit, ranges: found ? highlight(found, parts) : [] };
  });
}

async function textsFor(
  { client, uid }: Place,
  ids: readonly string[],
): Promise<Map<string, WriteUpRecord['texts']>> {
  if (ids.length === 0) return new Map();
  const { results } = await client.index<WriteUpRecord>(uid).getDocuments({
    filter: onlyIds(ids),
    fields: ['id', 'texts'],
    limit: ids.length,
  });
  return new Map(results.map(({ id, texts }) => [id, texts]));
}
