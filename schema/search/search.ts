import type { FacetField } from '../../search/document.ts';
import { FACET_FIELDS } from '../../search/document.ts';
import {
  type Filter,
  MAX_WINDOW,
  type SearchEngine,
  type SearchResponse,
  type Sort,
} from '../../search/engine.ts';
import { buildPlan } from '../../search/query/build-plan.ts';
import { putRight } from '../../search/query/put-right.ts';
import type { VocabularyIndex } from '../../search/query/vocabulary.ts';
import { invalidInput } from '../errors.ts';
import type { WriteUpFilterShape } from '../write-up/filter.ts';

/** A question as the graph takes it. `after` is the cursor of the last entry seen. */
export interface Question {
  readonly query: string;
  /** Without putting right words that no write-up has. */
  readonly asTyped?: boolean;
  readonly filter?: WriteUpFilterShape | null | undefined;
  readonly sort: Sort;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** An answer and where its page begins. */
export interface Answer extends SearchResponse {
  readonly offset: number;
  readonly limit: number;
}

/** Text longer than a pasted page tells the engine nothing more. */
const MAX_QUERY_CHARACTERS = 4_000;

/** Asks the engine. The index decides what fits; the database decides what is shown. */
export async function searchWriteUps(
  question: Question,
  engine: SearchEngine,
  vocabulary: VocabularyIndex,
): Promise<Answer> {
  const offset = offsetAfter(question.after);
  const limit = question.first;
  refuseBeyondWindow(offset + limit);
  const filter = filterOf(question.filter);
  const ask = (text: string, asTyped: boolean) =>
    engine.search({
      plan: buildPlan(text, vocabulary),
      asTyped,
      filter,
      facets: [...FACET_FIELDS],
      sort: question.sort,
      offset,
      limit,
    });
  const text = question.query.slice(0, MAX_QUERY_CHARACTERS);
  const first = await ask(text, question.asTyped ?? false);
  const { corrections } = first;
  // A word put right may be a name that has others: it is read as if it had been typed so.
  const response = corrections.length > 0 ? await ask(putRight(text, corrections), true) : first;
  return { ...response, facets: withChosen(response.facets, filter), corrections, offset, limit };
}

/** What is filtered by stands there even if nothing has it, or nobody could see the filter. */
function withChosen(facets: SearchResponse['facets'], filter: Filter): SearchResponse['facets'] {
  const chosen = FACET_FIELDS.map((field) => {
    const none = Object.fromEntries((filter[field] ?? []).map((value) => [value, 0]));
    return [field, { ...none, ...facets[field] }];
  });
  return Object.fromEntries(chosen);
}

function refuseBeyondWindow(end: number): void {
  if (end <= MAX_WINDOW) return;
  throw invalidInput(
    `Only the first ${MAX_WINDOW} results can be paged through; narrow the search.`,
    ['after'],
  );
}

const CURSOR = /^o:(\d{1,4})$/;

/** A cursor is the position in the ranking, since a ranking has no other order. */
export function cursorAt(position: number): string {
  return Buffer.from(`o:${position}`).toString('base64url');
}

function offsetAfter(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  const position = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined)
    throw invalidInput('Pass a cursor that an earlier answer gave.', ['after']);
  return Number(position) + 1;
}

function filterOf(filter: WriteUpFilterShape | null | undefined): Filter {
  const fields: Record<FacetField, readonly (string | number)[] | null | undefined> = {
    domains: filter?.domains,
    vendors: filter?.vendors,
    result: filter?.results,
    evidence: filter?.evidence,
    year: filter?.years,
  };
  const asked = Object.entries(fields).filter(([, values]) => values?.length);
  return Object.fromEntries(asked.map(([field, values]) => [field, values?.map(String)]));
}
