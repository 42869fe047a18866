import { COUNTS_AS_SAME, type Concept } from './query/plan.ts';
import { stem } from './query/stem.ts';

/** One way in which a write-up can have a concept. */
export interface Alternative {
  /** `phrase`: these stems in a row; `prefix`: a word that begins so; `scattered`: these stems anywhere. */
  readonly match: 'phrase' | 'prefix' | 'scattered';
  readonly terms: readonly string[];
  readonly weight: number;
  /** Good enough to say that the write-up has the concept; others only rank. */
  readonly strong: boolean;
}

const BEGUN_WORD = 0.8;
const SCATTERED = 0.5;
/** An engine that reads ten words of a query would lose the others. */
const MOST_SCATTERED = 10;
/** More would cost a sub-query each and find next to nothing. */
const MOST_ALTERNATIVES = 10;

/** All ways to have a concept, the surest first. */
export function alternativesOf({ words, prefix, expansions }: Concept): Alternative[] {
  const found: Alternative[] = [phrase(words, 1)];
  const last = words.at(-1);
  if (prefix && words.length === 1 && last) found.push(begun(last));
  if (words.length > 1 && words.length <= MOST_SCATTERED) found.push(scattered(words));
  for (const expansion of expansions) found.push(phrase(expansion.words, expansion.weight));
  return found.slice(0, MOST_ALTERNATIVES);
}

/** Tells alternatives apart, across concepts. */
export function alternativeKey({ match, terms }: Alternative): string {
  return `${match}:${terms.join(' ')}`;
}

function phrase(words: readonly string[], weight: number): Alternative {
  return { match: 'phrase', terms: words.map(stem), weight, strong: weight >= COUNTS_AS_SAME };
}

function begun(word: string): Alternative {
  return { match: 'prefix', terms: [word], weight: BEGUN_WORD, strong: true };
}

function scattered(words: readonly string[]): Alternative {
  return { match: 'scattered', terms: words.map(stem), weight: SCATTERED, strong: false };
}
