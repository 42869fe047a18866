import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHADES, shadeOf, shadeRanges } from '../../client/pages/browse/coverage.ts';
import { walkGrid } from '../../client/pages/browse/grid-keys.ts';

const largest = fc.integer({ min: 1, max: 500 });

test('more write-ups are never lighter, only none is empty, and the largest is darkest', () => {
  fc.assert(
    fc.property(largest, (most) => {
      const shades = Array.from({ length: most + 1 }, (_, count) => shadeOf(count, most));
      expect(shades[0]).toBe(0);
      expect(Math.min(...shades.slice(1))).toBe(1);
      expect(shades.at(-1)).toBe(Math.min(most, SHADES));
      expect(shades).toEqual([...shades].sort((a, b) => a - b));
    }),
  );
});

test('the legend names every count once', () => {
  fc.assert(
    fc.property(largest, (most) => {
      const named = shadeRanges(most).flatMap(({ words }) => {
        const [first = 0, last = first] = words.split(' to ').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
      expect(named).toEqual(Array.from({ length: most }, (_, index) => index + 1));
    }),
  );
});

test('no key leads out of the grid, nor onto the plain words in its corner', () => {
  const size = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 3, max: 9 }),
  });
  const keys = fc.constantFrom(
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab', 'a'],
  );
  const press = fc.record({ key: keys, ctrlKey: fc.boolean() });
  fc.assert(
    fc.property(size, fc.array(press), (grid, presses) => {
      let place = { row: 1, column: 0 };
      for (const { key, ctrlKey } of presses) {
        const event = { key, ctrlKey, altKey: false, metaKey: false };
        place = walkGrid(event, place, grid) ?? place;
        expect(place.row >= 0 && place.row <= grid.rows).toBe(true);
        expect(place.column >= (place.row === 0 ? 2 : 0) && place.column < grid.columns).toBe(true);
      }
    }),
  );
});
