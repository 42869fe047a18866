import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPiece, type DiffUnit, diffTexts } from '../../client/lib/word-diff.ts';

const marked = (pieces: readonly DiffPiece[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const compared = (before: string, after: string, unit?: DiffUnit) => {
  const diff = diffTexts(before, after, unit);
  return [marked(diff.before), marked(diff.after)];
};

describe('two versions of a text', () => {
  test('that are the same have nothing marked', () => {
    expect(compared('All quiet.', 'All quiet.')).toEqual(['All quiet.', 'All quiet.']);
  });

  test('have what is gone marked on one side and what is new on the other', () => {
    expect(
      compared('Each printer reports its dock.', 'Each label printer knows its dock.'),
    ).toEqual(['Each printer [reports] its dock.', 'Each [label] printer [knows] its dock.']);
  });

  test('have words that changed together marked as one passage', () => {
    expect(compared('Six hundred printers moved', 'Many of them moved')).toEqual([
      '[Six hundred printers] moved',
      '[Many of them] moved',
    ]);
  });

  test('keep line breaks, and find nothing changed in a wider space', () => {
    expect(compared('One.\n\nTwo.', 'One.  Two.')).toEqual(['One.\n\nTwo.', 'One.  Two.']);
  });

  test('may each be empty', () => {
    expect(compared('', 'A beacon')).toEqual(['', '[A beacon]']);
    expect(compared('A beacon', '')).toEqual(['[A beacon]', '']);
  });

  test('are compared line by line when they are lists', () => {
    expect(compared('Zebra\nOracle Health', 'Epic\nOracle Health', 'LINES')).toEqual([
      '[Zebra]\nOracle Health',
      '[Epic]\nOracle Health',
    ]);
  });

  test('always make up their texts again, and share what is not marked', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  '))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = diffTexts(before, after);
        const join = (pieces: readonly DiffPiece[]) => pieces.map((piece) => piece.text).join('');
        const shared = (pieces: readonly DiffPiece[]) =>
          join(pieces.filter(({ changed }) => !changed)).match(/\S+/g) ?? [];

        expect(join(diff.before)).toBe(before);
        expect(join(diff.after)).toBe(after);
        expect(shared(diff.before)).toEqual(shared(diff.after));
        expect(shared(diff.after)).toHaveLength(longestCommon(before, after));
      }),
    );
  });

  test('of the greatest length are compared within a second', () => {
    const words = (seed: number) =>
      Array.from({ length: 3_000 }, (_, at) => ((at * seed) % 7).toString()).join(' ');
    const started = performance.now();

    diffTexts(words(3), words(5));

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

/** By another way than the code: recursion over the first words, remembered. */
function longestCommon(before: string, after: string): number {
  const [old, recent] = [before.match(/\S+/g) ?? [], after.match(/\S+/g) ?? []];
  const known = new Map<string, number>();
  const from = (a: number, b: number): number => {
    if (a >= old.length || b >= recent.length) return 0;
    const key = `${a} ${b}`;
    const found =
      known.get(key) ??
      (old[a] === recent[b] ? 1 + from(a + 1, b + 1) : Math.max(from(a + 1, b), from(a, b + 1)));
    known.set(key, found);
    return found;
  };
  return from(0, 0);
}
