import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from '../../client/components/MeasurePicture.tsx';
import { barsOf } from '../../client/components/measure-bars.ts';

const numbers = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

test('both bars stay inside the picture and their lengths compare as the numbers do', () => {
  fc.assert(
    fc.property(numbers, numbers, (first, second) => {
      const { before, after } = barsOf(first, second);

      for (const bar of [before, after]) {
        expect(bar.start).toBeGreaterThanOrEqual(0);
        expect(bar.start + bar.length).toBeLessThanOrEqual(100.001);
      }
      expect(Math.sign(before.length - after.length)).toBe(
        Math.sign(Math.abs(first) - Math.abs(second)),
      );
    }),
  );
});

test('numbers are said with their unit', () => {
  expect(amount(23, '%')).toBe('23%');
  expect(amount(1250.5, 'minutes')).toBe('1,250.5 minutes');
  expect(amount(4200, '$')).toBe('$4,200');
});
