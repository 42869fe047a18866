import { tokenise } from './tokens.ts';

/** A word as it was read, and the word that is meant. */
interface Correction {
  readonly from: string;
  readonly to: string;
}

/** The text with its misspelt words put right; none of them is still being typed. */
export function putRight(text: string, corrections: readonly Correction[]): string {
  const to = new Map(corrections.map((one) => [one.from, one.to]));
  let right = '';
  let at = 0;
  for (const { word, start, end } of tokenise(text)) {
    const better = to.get(word);
    if (better === undefined) continue;
    right += text.slice(at, start) + better;
    at = end;
  }
  return at === text.length ? `${right} ` : right + text.slice(at);
}
