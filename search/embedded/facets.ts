import type { FacetField, WriteUpDocument } from '../document.ts';
import type { Filter, SearchResponse } from '../engine.ts';
import { narrowing, valuesOf } from '../fields.ts';

/** A test for what a filter admits, with one field's own part left out. */
export function admits(
  filter: Filter,
  except?: FacetField,
): (document: WriteUpDocument) => boolean {
  const wanted = narrowing(filter, except).map(({ field, values }) => ({
    field,
    values: new Set(values),
  }));
  return (document) =>
    wanted.every(({ field, values }) => valuesOf(document, field).some((one) => values.has(one)));
}

/** Counts values among write-ups, each field without its own filter. */
export function countFacets(
  documents: readonly WriteUpDocument[],
  filter: Filter,
  fields: readonly FacetField[],
): SearchResponse['facets'] {
  const counted = fields.map((field) => {
    const admitted = documents.filter(admits(filter, field));
    return [field, tally(admitted.flatMap((document) => [...new Set(valuesOf(document, field))]))];
  });
  return Object.fromEntries(counted);
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
