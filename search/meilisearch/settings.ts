import type { Settings } from 'meilisearch';
import { FACET_FIELDS, TEXT_FIELDS } from '../document.ts';
import { MAX_WINDOW } from '../engine.ts';
import { facetAttribute } from './filter.ts';

/**
 * Part of the name of the index: raise it with every change to the settings, to
 * records or to the stemmer, and the next reconcile fills a new index.
 */
export const SETTINGS_VERSION = 1;

const MOST_FACET_VALUES = 10_000;

/** Where queries look. */
export const WORD_ATTRIBUTES = TEXT_FIELDS.map((field) => `words.${field}`);

/** Where the right spelling of an unknown word is looked for. */
export const SPELLING_ATTRIBUTE = 'spelling';

/** All that this engine relies on, so that nothing is left to a server's defaults. */
export const SETTINGS = {
  searchableAttributes: [...WORD_ATTRIBUTES, SPELLING_ATTRIBUTE],
  displayedAttributes: ['id', 'month', 'texts', SPELLING_ATTRIBUTE],
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
