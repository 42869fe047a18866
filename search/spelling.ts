import { alternativeKey, alternativesOf } from './alternatives.ts';
import type { Correction } from './engine.ts';
import type { Concept, Plan } from './query/plan.ts';
import type { Counts } from './reading.ts';

const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** How many slips of the finger a word of this length may hold. */
export function slipsAllowed(word: string): number {
  if (/\d/.test(word)) return 0;
  return word.length >= TWO_SLIPS_FROM ? 2 : word.length >= ONE_SLIP_FROM ? 1 : 0;
}

/** The words of a plan that neither corpus nor vocabulary knows and that may be misspelt. */
export function unknownWords(plan: Plan, counts: Counts): string[] {
  return plan.concepts.flatMap((concept) => {
    const [word = ''] = concept.words;
    return isUnknown(concept, counts) && slipsAllowed(word) > 0 ? [word] : [];
  });
}

/**
 * The known word nearest to an unknown one: fewest slips, then one that keeps every typed
 * letter (a letter is dropped or swapped more often than mistaken), then most used, then by letters.
 */
export function nearestWord(
  word: string,
  known: Iterable<readonly [word: string, uses: number]>,
): string | undefined {
  const allowed = slipsAllowed(word);
  let best: Candidate | undefined;
  for (const [candidate, uses] of known) {
    // A word of another beginning is another word far more often than a slip.
    if (candidate[0] !== word[0] && candidate[1] !== word[1]) continue;
    const slips = slipsBetween(word, candidate, allowed);
    if (slips > allowed) continue;
    const found = { slips, uses, word: candidate, whole: keepsLetters(word, candidate) };
    if (best === undefined || isNearer(found, best)) best = found;
  }
  return best?.word;
}

/** Replaces misspelt words; what was corrected is no longer being typed. */
export function corrected(plan: Plan, corrections: readonly Correction[]): Plan {
  if (corrections.length === 0) return plan;
  const to = new Map(corrections.map((one) => [one.from, one.to]));
  const concepts = plan.concepts.map((concept) => {
    const [word = ''] = concept.words;
    const better = concept.words.length === 1 ? to.get(word) : undefined;
    return better === undefined ? concept : { ...concept, words: [better], prefix: false };
  });
  return { ...plan, concepts };
}

function isUnknown(concept: Concept, counts: Counts): boolean {
  if (concept.words.length !== 1 || concept.expansions.length > 0) return false;
  return alternativesOf(concept).every((one) => (counts.get(alternativeKey(one)) ?? 0) === 0);
}

interface Candidate {
  readonly word: string;
  readonly slips: number;
  readonly uses: number;
  /** Every typed letter is in it. */
  readonly whole: boolean;
}

function isNearer(a: Candidate, b: Candidate): boolean {
  if (a.slips !== b.slips) return a.slips < b.slips;
  if (a.whole !== b.whole) return a.whole;
  return a.uses !== b.uses ? a.uses > b.uses : a.word < b.word;
}

function keepsLetters(typed: string, candidate: string): boolean {
  const left = [...candidate];
  return [...typed].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * Letters inserted, dropped, changed or swapped with their neighbour between two
 * words; anything above `most` is reported as `most + 1`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cell(a, b, row, column, { before, previous, current }));
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  rows: { before: number[]; previous: number[]; current: number[] },
): number {
  const at = (line: number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY;
  const same = a[row - 1] === b[column - 1];
  const changed = at(rows.previous, column - 1) + (same ? 0 : 1);
  const shifted = Math.min(at(rows.previous, column), at(rows.current, column - 1)) + 1;
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(changed, shifted, swapped ? at(rows.before, column - 2) + 1 : changed);
}
