import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoPieces } from '../../client/lib/highlight.ts';

const ranges = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }));

test('whatever the ranges, the pieces joined are the text again', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30, unit: 'binary' }), ranges, (text, anyRanges) => {
      const pieces = cutIntoPieces(text, anyRanges);

      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('exactly the characters inside a range are marked', () => {
  const pieces = cutIntoPieces('every pager was mapped', [
    { start: 16, end: 22 },
    { start: 6, end: 11 },
  ]);

  expect(pieces).toEqual([
    { text: 'every ', marked: false },
    { text: 'pager', marked: true },
    { text: ' was ', marked: false },
    { text: 'mapped', marked: true },
  ]);
});
