import type { Settings } from 'meilisearch';
import { FACET_FIELDS, TEXT_FIELDS } from '../document.ts';
import { MAX_WINDOW } from '../engine.ts';
import { facetAttribute } from './filter.ts';

const MOST_FACET_VALUES = 10_000;

/** Where queries look. */
export const WORD_ATTRIBUTES = TEXT_FIELDS.map((field) => `words.${field}`);

/** Where the right spelling of an unknown word is looked for. */
export const SPELLING_ATTRIBUTE = 'spelling';

/**
 * All that this engine relies on, so that nothing is left to a server's defaults. An index is
 * named after them (`version.ts`): a change builds a new one beside the old.
 */
export const SETTINGS = {
  searchableAttributes: [...WORD_ATTRIBUTES, SPELLING_ATTRIBUTE],
  displayedAttributes: ['id', 'digest', 'month', 'texts', SPELLING_ATTRIBUTE],
  filterableAttributes: ['id', ...FACET_FIELDS.map(facetAttribute)],
  sortableAttributes: ['id', 'month'],
  // `sort` is inert in a search that does not sort, and decides in one that does.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attributeRank',
    'wordPosition',
    'exactness',
  ],
  // Stop words and synonyms are the query layer's, with weights and directions.
  stopWords: [],
  synonyms: {},
  // Typos are looked for in one place only, and only for words that the corpus does not know.
  typoTolerance: { enabled: true, disableOnAttributes: WORD_ATTRIBUTES },
  pagination: { maxTotalHits: MAX_WINDOW },
  faceting: { maxValuesPerFacet: MOST_FACET_VALUES },
} satisfies Settings;
