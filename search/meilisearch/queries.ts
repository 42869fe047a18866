import type { MultiSearchQuery } from 'meilisearch';
import type { Alternative } from '../alternatives.ts';
import { type FitRule, type Part, strongOnes } from '../reading.ts';
import { WORD_ATTRIBUTES } from './settings.ts';

/** The words of one sub-query. Terms are letters and digits alone, so there is nothing to escape. */
export function textOf({ match, terms }: Alternative): string {
  if (match === 'prefix') return terms.join(' ');
  // A phrase is matched as it is: no typos, no prefixes.
  if (match === 'phrase') return `"${terms.join(' ')}"`;
  return terms.map((term) => `"${term}"`).join(' ');
}

/** One of the queries whose union is the fit set; the weight orders what is too much to list. */
export interface FitQuery {
  readonly text: string;
  readonly weight: number;
}

/** The queries whose union is the fit set. */
export function fitQueries({ alone, together }: FitRule): FitQuery[] {
  const single = alone.flatMap((part) =>
    strongOnes(part).map((one) => ({ text: textOf(one), weight: one.worth })),
  );
  const pairs = together.flatMap((part, at) =>
    together.slice(at + 1).flatMap((other) => pairsOf(part, other)),
  );
  return [...single, ...pairs];
}

/** One sub-query, matching all of its words. */
export function subQuery(
  indexUid: string,
  q: string,
  rest: Omit<MultiSearchQuery, 'indexUid' | 'q'>,
): MultiSearchQuery {
  return { indexUid, q, matchingStrategy: 'all', attributesToSearchOn: WORD_ATTRIBUTES, ...rest };
}

function pairsOf(part: Part, other: Part): FitQuery[] {
  return strongOnes(part).flatMap((one) =>
    strongOnes(other).map((two) => {
      // A begun word is one only at the end of a query.
      const [first, last] = one.match === 'prefix' ? [two, one] : [one, two];
      return { text: `${textOf(first)} ${textOf(last)}`, weight: one.worth + two.worth };
    }),
  );
}
