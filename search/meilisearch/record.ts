import { digestOf } from '../digest.ts';
import {
  FACET_FIELDS,
  type FacetField,
  TEXT_FIELDS,
  type TextField,
  type WriteUpDocument,
} from '../document.ts';
import { type Texts, textsOf, valuesOf } from '../fields.ts';
import { stem } from '../query/stem.ts';
import { wordsOf } from '../query/tokens.ts';
import { encodeValue } from './filter.ts';

/**
 * A write-up as it lies in Meilisearch. Only `words` is searched: each text as
 * folded words and again as stems, so that both engines match alike. `texts` is
 * what highlights are computed in, `spelling` where misspelt words are put right.
 */
export interface WriteUpRecord {
  readonly id: string;
  /** What reconciling compares; see {@link digestOf}. */
  readonly digest: string;
  readonly month: string;
  readonly texts: Texts;
  readonly words: Readonly<Record<TextField, readonly string[]>>;
  /** Every word once, as written. */
  readonly spelling: string;
  readonly facets: Readonly<Record<FacetField, readonly string[]>>;
}

/** Copies the allowed fields, one by one, so that a wider object carries nothing along. */
export function toRecord(document: WriteUpDocument): WriteUpRecord {
  const texts = textsOf(document);
  return {
    id: document.id,
    digest: digestOf(document),
    month: document.month,
    texts,
    words: byField(TEXT_FIELDS, (field) => texts[field].flatMap(wordsAndStems)),
    spelling: [...new Set(Object.values(texts).flat().flatMap(wordsOf))].join(' '),
    facets: byField(FACET_FIELDS, (field) => valuesOf(document, field).map(encodeValue)),
  };
}

function wordsAndStems(text: string): string[] {
  const words = wordsOf(text);
  return [words.join(' '), words.map(stem).join(' ')];
}

function byField<Field extends string, Value>(
  fields: readonly Field[],
  value: (field: Field) => Value,
): Record<Field, Value> {
  // `fromEntries` forgets the keys; they are exactly `fields`.
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<Field, Value>;
}
