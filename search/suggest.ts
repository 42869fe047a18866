import type { TextField } from './document.ts';
import type { Texts } from './fields.ts';
import { isStopWord } from './query/recognise.ts';
import { stem } from './query/stem.ts';
import { isCapitals, tokenise, wordsOf } from './query/tokens.ts';

/** Where the words of a suggestion stand: what is written to be found. */
export const SUGGEST_FIELDS = ['title', 'phrases'] as const satisfies readonly TextField[];

/** What has been typed: finished words as stems, and the last word as it stands. */
export interface Typed {
  readonly finished: readonly string[];
  /** A beginning; a whole word, too, meets others of its stem. */
  readonly begun: string;
}

/** A write-up that has all the words, and the texts by which it is ranked. */
export interface Candidate {
  readonly id: string;
  readonly texts: Pick<Texts, (typeof SUGGEST_FIELDS)[number]>;
}

/** How many are ranked; a beginning that more have says little yet. */
export const MOST_CANDIDATES = 100;

/** Meilisearch reads no more words of a query, and no title is longer in words that tell. */
const MOST_WORDS = 10;

/** Reads what has been typed; nothing when it holds no word. Of a long text the end counts. */
export function readTyped(prefix: string): Typed | undefined {
  const tokens = tokenise(prefix);
  const shouted = tokens.every(isCapitals);
  const telling = tokens.filter((token) => !isStopWord(token, shouted));
  const words = (telling.length > 0 ? telling : tokens).map(({ word }) => word).slice(-MOST_WORDS);
  const begun = words.at(-1);
  if (begun === undefined) return undefined;
  return { finished: [...new Set(words.slice(0, -1).map(stem))], begun };
}

/**
 * Puts the best first: all words in the title, then in one phrase, then scattered; the earlier
 * they stand, the better; then by id, so that no order tells who came first.
 */
export function rankSuggestions(candidates: readonly Candidate[], typed: Typed): string[] {
  return candidates
    .map(({ id, texts }) => ({ id, place: placeOf(texts, typed) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

const IN_A_PHRASE = 1_000;
const SCATTERED = 2_000;

function placeOf({ title, phrases }: Candidate['texts'], typed: Typed): number {
  const inTitle = earliest(title, typed);
  const inPhrase = IN_A_PHRASE + earliest(phrases, typed);
  return Math.min(inTitle, inPhrase, SCATTERED);
}

function earliest(texts: readonly string[], typed: Typed): number {
  return Math.min(...texts.map((text) => firstPlace(text, typed)));
}

/** Where in a text the first of the words stands; infinitely far unless all of them do. */
function firstPlace(text: string, { finished, begun }: Typed): number {
  const words = wordsOf(text);
  const stems = words.map(stem);
  const whole = stem(begun);
  const places = [
    ...finished.map((one) => stems.indexOf(one)),
    words.findIndex((word, at) => word.startsWith(begun) || stems[at] === whole),
  ];
  return places.includes(-1) ? Number.POSITIVE_INFINITY : Math.min(...places);
}
