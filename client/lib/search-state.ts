/** The ways to narrow a search. */
export const FACET_FIELDS = ['DOMAIN', 'VENDOR', 'RESULT', 'EVIDENCE', 'YEAR'] as const;

/** See {@link FACET_FIELDS}. */
export type FacetField = (typeof FACET_FIELDS)[number];

/** The order of results. */
export type Sort = 'RELEVANCE' | 'NEWEST';

/** Values of one field are alternatives; fields narrow each other. */
export type Chosen = Readonly<Partial<Record<FacetField, readonly string[]>>>;

/** A search, as it stands in the page's fragment, which no server ever sees. */
export interface SearchState {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  /** The words are searched as they stand, without putting right those that no write-up has. */
  readonly asTyped: boolean;
  /** How many screens of results are open. */
  readonly pages: number;
}

/** The most screens that one list shows; beyond, narrowing finds more than scrolling. */
export const MAX_PAGES = 5;

/** Reads a fragment, with or without its `#`. What makes no sense in it is left out. */
export function parseSearch(fragment: string): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const chosen: Partial<Record<FacetField, readonly string[]>> = {};
  for (const field of FACET_FIELDS) {
    const values = parameters.getAll(field.toLowerCase()).filter((value) => value !== '');
    if (values.length > 0) chosen[field] = [...new Set(values)];
  }
  const pages = Number(parameters.get('pages'));
  return {
    text: parameters.get('q') ?? '',
    chosen,
    sort: parameters.get('sort') === 'newest' ? 'NEWEST' : 'RELEVANCE',
    asTyped: parameters.has('typed'),
    pages: Number.isInteger(pages) ? Math.min(Math.max(pages, 1), MAX_PAGES) : 1,
  };
}

/** The fragment for a search, with its `#`; empty when nothing is asked. */
export function formatSearch(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.text) parameters.set('q', state.text);
  for (const field of FACET_FIELDS) {
    for (const value of state.chosen[field] ?? []) parameters.append(field.toLowerCase(), value);
  }
  if (state.sort === 'NEWEST') parameters.set('sort', 'newest');
  if (state.asTyped) parameters.set('typed', '');
  if (state.pages > 1) parameters.set('pages', String(state.pages));
  const text = parameters.toString();
  return text ? `#${text}` : '';
}

/** The address of everything that is narrowed like this. */
export function narrowedAddress(chosen: Chosen): string {
  return `/${formatSearch({ text: '', chosen, sort: 'RELEVANCE', asTyped: false, pages: 1 })}`;
}

/** The address of everything that carries one tag. */
export function tagAddress(field: FacetField, value: string): string {
  return narrowedAddress({ [field]: [value] });
}
