import { createHash } from 'node:crypto';
import { FACET_FIELDS, type WriteUpDocument } from './document.ts';
import { textsOf, valuesOf } from './fields.ts';
import { stem } from './query/stem.ts';
import { wordsOf } from './query/tokens.ts';

const LETTERS = 22;

/**
 * Tells one content from another, 22 letters: of the allowed fields and of the forms in which
 * their words are matched, so that an index is stale when either has changed.
 */
export function digestOf(document: WriteUpDocument): string {
  const texts = textsOf(document);
  const facets = FACET_FIELDS.map((field) => valuesOf(document, field));
  const stems = Object.values(texts).flat().map(stemsOf);
  const content = JSON.stringify([document.id, document.month, texts, facets, stems]);
  return createHash('sha256').update(content).digest('base64url').slice(0, LETTERS);
}

function stemsOf(text: string): string {
  return wordsOf(text).map(stem).join(' ');
}
