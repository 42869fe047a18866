/**
 * What the index knows of a write-up: the only fields that ever leave the
 * database for an engine. `domains` holds slugs, parents included; `names` holds
 * the names and searchable aliases of its tags. Identity has no place here.
 */
export interface WriteUpDocument {
  readonly id: string;
  readonly title: string;
  readonly phrases: readonly string[];
  readonly challenge: string;
  readonly context: string;
  readonly attempts: readonly string[];
  readonly solution: string;
  readonly outcome: string;
  readonly lessons: readonly string[];
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
  readonly result: 'SOLVED' | 'PARTLY' | 'DID_NOT_WORK';
  readonly evidence: 'REPORTED' | 'MEASURED';
  /** Four digits. */
  readonly year: string;
  /** `YYYY-MM`; sorts as text. */
  readonly month: string;
}

/** The fields a query looks into, the most telling first. */
export const TEXT_FIELDS = [
  'title',
  'phrases',
  'challenge',
  'names',
  'solution',
  'attempts',
  'lessons',
  'outcome',
  'context',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** The fields that filters and facets may name. */
export const FACET_FIELDS = ['domains', 'vendors', 'result', 'evidence', 'year'] as const;

export type FacetField = (typeof FACET_FIELDS)[number];
