import { FAINT_WORDS, STOP_WORDS } from './stop-words.ts';
import { isCapitals, type Token } from './tokens.ts';
import type { VocabularyEntry, VocabularyIndex } from './vocabulary.ts';
import { phraseKey } from './vocabulary-index.ts';

/** A stretch of the query: a phrase of the vocabulary, or one word. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly entry: VocabularyEntry | undefined;
}

/** Cuts the words of a query into vocabulary phrases, the longest first, and single words. */
export function recognise(tokens: readonly Token[], index: VocabularyIndex): Stretch[] {
  const shouted = tokens.every(isCapitals);
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < tokens.length) {
    const stretch = longestAt(tokens, at, index, shouted);
    stretches.push(stretch);
    at += stretch.tokens.length;
  }
  return stretches;
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  index: VocabularyIndex,
  shouted: boolean,
): Stretch {
  const most = Math.min(index.longest, tokens.length - at);
  for (let length = most; length > 0; length -= 1) {
    const part = tokens.slice(at, at + length);
    if (part.every((token) => isStopWord(token, shouted))) continue;
    const entry = index.entries.get(phraseKey(part.map((token) => token.word)));
    if (entry) return { tokens: part, entry };
  }
  return { tokens: tokens.slice(at, at + 1), entry: undefined };
}

/** "or" says nothing, "OR" is the operating room; in a shouted query nobody can tell. */
export function isStopWord(token: Token, shouted: boolean): boolean {
  const acronym = isCapitals(token) && token.word.length > 1 && !shouted;
  return STOP_WORDS.has(token.word) && !acronym;
}

/** Whether a stretch is something that nearly every write-up says. */
export function isFaint(stretch: Stretch): boolean {
  return stretch.tokens.every(({ word }) => FAINT_WORDS.has(word) || STOP_WORDS.has(word));
}
