import type { FacetField, TextField, WriteUpDocument } from './document.ts';
import type { Plan } from './query/plan.ts';

/**
 * Values of one field are alternatives; fields narrow each other. Values are
 * plain data: an adapter escapes them and never reads them as syntax.
 */
export type Filter = Partial<Record<FacetField, readonly string[]>>;

export type Sort = 'relevance' | 'newest';

/** Half-open, in UTF-16 code units of `field` (of its entry `index`, where it is a list). */
export interface TextRange {
  readonly field: TextField;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface Hit {
  readonly id: string;
  readonly ranges: readonly TextRange[];
  /** Outside the fit set: shown below the line, not counted. */
  readonly near: boolean;
}

/**
 * `offset + limit` is at most {@link MAX_WINDOW}. An empty plan means "all that the filter admits",
 * newest first.
 */
export interface SearchRequest {
  readonly plan: Plan;
  /** Search the words as they are: no corrections. */
  readonly asTyped: boolean;
  readonly filter: Filter;
  readonly facets: readonly FacetField[];
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
}

/** Facets are disjunctive: the counts of a field ignore that field's own filter. */
export interface SearchResponse {
  readonly hits: readonly Hit[];
  /** The size of the fit set. */
  readonly total: { readonly value: number; readonly exact: boolean };
  /** How many more rank beyond it, at most {@link MAX_NEAREST}; none when sorted by month. */
  readonly nearest: number;
  readonly facets: Partial<Record<FacetField, Readonly<Record<string, number>>>>;
  readonly corrections: readonly Correction[];
}

/** A word that the corpus does not know, and the word that was searched in its place. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

export interface Health {
  /** False while there is no index, or one that cannot be trusted: it has to be rebuilt. */
  readonly ok: boolean;
  readonly engine: 'embedded' | 'meilisearch';
  readonly documents: number;
}

/**
 * A place to find write-ups in. Both engines pass `tests/search/contract.ts`.
 * Every method rejects with {@link EngineUnavailable} when the engine cannot
 * be reached within {@link ANSWER_WITHIN_MS}; searches and single changes also while
 * there is no index, for what is missing is never "no results".
 */
export interface SearchEngine {
  /** Resolves when the change is visible to searches. */
  upsert(documents: readonly WriteUpDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchResponse>;
  /**
   * The ids of write-ups in whose title or phrases every word of `prefix` stands, the last one as
   * a beginning; best first. A prefix without a word gives none; stop words are left out unless
   * there is nothing else, and of more than ten words the last ten are looked for.
   */
  suggest(prefix: string, limit: number): Promise<readonly string[]>;
  /**
   * Replaces everything at once: a search sees all of the old or all of the new. `onProgress`
   * hears now and then how many write-ups are in, and at last of all of them.
   */
  rebuild(
    documents: AsyncIterable<WriteUpDocument> | Iterable<WriteUpDocument>,
    onProgress?: (done: number) => void,
  ): Promise<void>;
  /** Deletes what earlier versions left behind; nobody may be answering from it any more. */
  tidy(): Promise<void>;
  /** The ids that it holds, each with the `digestOf` what it was given, for reconciling. */
  digests(): Promise<ReadonlyMap<string, string>>;
  health(): Promise<Health>;
  close(): Promise<void>;
}

export const MAX_WINDOW = 1_000;

/** What lies below the line helps only while it is short. */
export const MAX_NEAREST = 30;

export const ANSWER_WITHIN_MS = 1_000;

/** The engine is down, busy or unknown; the cause stays for the log, never for the reader. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}
