import type { MultiSearchFederation } from 'meilisearch';
import type { FacetField } from '../document.ts';
import { MAX_WINDOW, type SearchRequest, type SearchResponse } from '../engine.ts';
import { narrowing } from '../fields.ts';
import { decodeValue, facetAttribute, toFilter } from './filter.ts';
import type { Place } from './place.ts';
import { type FitQuery, subQuery } from './queries.ts';
import type { WriteUpRecord } from './record.ts';

/** A member of the fit set. */
export type FitHit = Pick<WriteUpRecord, 'id' | 'month'>;

/** The fit set: its first members, its exact size, and its facets. */
export interface FitSet {
  readonly hits: readonly FitHit[];
  readonly total: number;
  readonly facets: SearchResponse['facets'];
}

type Counted = Readonly<Record<string, number>>;

interface Union {
  readonly hits: readonly FitHit[];
  readonly total: number;
  readonly counts: Readonly<Record<string, Counted>>;
}

interface UnionRequest {
  readonly queries: readonly FitQuery[];
  readonly filter: readonly string[];
  readonly facets: readonly FacetField[];
  readonly most: number;
  readonly newest: boolean;
}

/** The union of what `queries` find, one federated request for each way of filtering. */
export async function fitSet(
  place: Place,
  queries: readonly FitQuery[],
  request: SearchRequest,
): Promise<FitSet> {
  const own = narrowing(request.filter).map(({ field }) => field);
  const shared = request.facets.filter((field) => !own.includes(field));
  const apart = request.facets.filter((field) => own.includes(field));
  const newest = request.sort === 'newest' || request.plan.concepts.length === 0;
  const most = newest ? Math.min(request.offset + request.limit, MAX_WINDOW) : MAX_WINDOW;
  const filter = toFilter(request.filter);
  const [main, ...others] = await Promise.all([
    union(place, { queries, filter, facets: shared, most, newest }),
    ...apart.map((field) => withoutOwnFilter(place, queries, request, field)),
  ]);
  const byField = new Map(others);
  const facets = request.facets.map((field) => [
    field,
    byField.get(field) ?? countsOf(main, field),
  ]);
  return { hits: main.hits, total: main.total, facets: Object.fromEntries(facets) };
}

async function withoutOwnFilter(
  place: Place,
  queries: readonly FitQuery[],
  request: SearchRequest,
  field: FacetField,
): Promise<[FacetField, Counted]> {
  const filter = toFilter(request.filter, field);
  const found = await union(place, { queries, filter, facets: [field], most: 0, newest: false });
  return [field, countsOf(found, field)];
}

async function union(place: Place, request: UnionRequest): Promise<Union> {
  const { filter, facets, most, newest } = request;
  if (request.queries.length === 0) return { hits: [], total: 0, counts: {} };
  const rest = {
    filter: [...filter],
    attributesToRetrieve: ['id', 'month'],
    ...(newest ? { sort: ['month:desc', 'id:asc'] } : {}),
  };
  const federation: MultiSearchFederation & { page: number; hitsPerPage: number } = {
    page: 1,
    hitsPerPage: most,
    facetsByIndex: { [place.uid]: facets.map(facetAttribute) },
  };
  const queries = request.queries.map(({ text, weight }) => ({
    ...subQuery(place.uid, text, rest),
    federationOptions: { weight: newest ? 1 : weight },
  }));
  type Params = { federation: typeof federation; queries: typeof queries };
  const found = await place.client.multiSearch<Params, WriteUpRecord>({ federation, queries });
  return {
    hits: found.hits,
    total: found.totalHits ?? 0,
    counts: found.facetsByIndex?.[place.uid]?.distribution ?? {},
  };
}

function countsOf({ counts }: Union, field: FacetField): Counted {
  const encoded = Object.entries(counts[facetAttribute(field)] ?? {});
  return Object.fromEntries(
    encoded.filter(([, count]) => count > 0).map(([value, count]) => [decodeValue(value), count]),
  );
}
