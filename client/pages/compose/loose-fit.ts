import { stem } from '../../../search/query/stem.ts';
import { wordsOf } from '../../../search/query/tokens.ts';

/** A shorter word with one letter otherwise is too often another word. */
const SHORTEST_WITH_A_SLIP = 5;

/** Whether each typed word is meant by one of the name, but for an ending or one slip. */
export function meansWordsOf(name: string, typed: string): boolean {
  const [words, wanted] = [wordsOf(name), wordsOf(typed)];
  return wanted.length > 0 && wanted.every((one) => words.some((word) => means(one, word)));
}

function means(typed: string, word: string): boolean {
  if (word.startsWith(typed) || stem(word) === stem(typed)) return true;
  return typed.length >= SHORTEST_WITH_A_SLIP && isOneSlip(typed, word);
}

/** One letter too many, too few or otherwise, or two that changed places. */
function isOneSlip(typed: string, word: string): boolean {
  const longer = Math.max(typed.length, word.length);
  if (longer - Math.min(typed.length, word.length) > 1) return false;
  let start = 0;
  while (start < longer && typed[start] === word[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(start + from);
  return (
    rest(typed, 1) === rest(word, 1) ||
    rest(typed, 1) === rest(word, 0) ||
    rest(typed, 0) === rest(word, 1) ||
    (typed[start] === word[start + 1] &&
      typed[start + 1] === word[start] &&
      rest(typed, 2) === rest(word, 2))
  );
}
