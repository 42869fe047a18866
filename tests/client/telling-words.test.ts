import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellingWords } from '../../search/query/telling-words.ts';
import { wordsOf } from '../../search/query/tokens.ts';

const words = (title: string, body = '', limit = 10) => tellingWords({ title, body }, limit);

describe('the telling words of a text', () => {
  test('are those of the title first, in its order, without what every question says', () => {
    expect(words('How we turned off 3,000 pagers without losing a page')).toEqual([
      'turned',
      'pagers',
      'losing',
      'page',
    ]);
  });

  test('leave out what nearly every write-up has', () => {
    expect(words('A problem with hospital systems', 'The team worked for months.')).toEqual([]);
  });

  test('go on with the heaviest of the body: the frequent and the long', () => {
    const body =
      'The dock was lost. Specimens were relabelled; specimens went astray, specimens again.';

    expect(words('Label printers', body, 4)).toEqual([
      'Label',
      'printers',
      'specimens',
      'relabelled',
    ]);
  });

  test('hold an acronym as it was written, even one that is also a stop word', () => {
    expect(words('Delays in the OR', 'The SSO prompt came back.', 4)).toEqual([
      'Delays',
      'OR',
      'SSO',
      'prompt',
    ]);
  });

  test('tell no acronym from a word in a text that is all capitals', () => {
    expect(words('THE OR WAS LATE')).toEqual(['LATE']);
  });

  test('count a word and its plural once, in the form without a capital if there is one', () => {
    expect(words('Pagers', 'A pager; the pagers.')).toEqual(['pager']);
  });

  test('are the heaviest of a title that has more than enough', () => {
    expect(words('Infusion pump drift and interoperability', '', 2)).toEqual([
      'Infusion',
      'interoperability',
    ]);
  });

  test('are never more than asked, each once, and all from the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 12 }), (title, body, limit) => {
        const found = words(title, body, limit);

        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        const known = new Set(wordsOf(`${title}\n${body}`));
        expect(found.flatMap(wordsOf).filter((word) => !known.has(word))).toEqual([]);
      }),
    );
  });
});
