import { stem } from '../../search/query/stem.ts';
import { STOP_WORDS } from '../../search/query/stop-words.ts';
import { wordsOf } from '../../search/query/tokens.ts';

/**
 * The places, counted from one, of the phrases that hold no word beyond those of the title: they
 * are found by the title already. Empty while there is no title.
 */
export function phrasesThatRepeat(title: string, phrases: readonly string[]): number[] {
  const known = new Set(telling(title));
  if (known.size === 0) return [];
  return phrases.flatMap((phrase, index) => {
    const words = telling(phrase);
    return words.length > 0 && words.every((word) => known.has(word)) ? index + 1 : [];
  });
}

function telling(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}
