import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACET_FIELDS, formatSearch, parseSearch } from '../../client/lib/search-state.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 });
const states = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  chosen: fc.record(Object.fromEntries(FACET_FIELDS.map((field) => [field, values])), {
    requiredKeys: [],
  }),
  sort: fc.constantFrom('RELEVANCE' as const, 'NEWEST' as const),
  asTyped: fc.boolean(),
  pages: fc.integer({ min: 1, max: 5 }),
});

test('a search survives the way into the fragment and back', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseSearch(formatSearch(state))).toEqual(state);
    }),
  );
});

test('no fragment makes it fail, and what makes no sense is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (fragment) => {
      expect(parseSearch(fragment).pages).toBeGreaterThanOrEqual(1);
    }),
  );
  expect(parseSearch('#sort=worst&pages=1e9&vendor=&q=%')).toEqual({
    text: '%',
    chosen: {},
    sort: 'RELEVANCE',
    asTyped: false,
    pages: 5,
  });
});

test('an empty search leaves the address clean', () => {
  expect(formatSearch(parseSearch(''))).toBe('');
});
