import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../search/query/build-plan.ts';
import { MAX_CONCEPTS } from '../../search/query/plan.ts';
import { stem } from '../../search/query/stem.ts';
import { tokenise } from '../../search/query/tokens.ts';
import { nearestWord, slipsBetween } from '../../search/spelling.ts';
import { INDEX } from './fixtures.ts';

const plan = (text: string) => buildPlan(text, INDEX);
const words = (text: string) => plan(text).concepts.map((concept) => concept.words.join(' '));
const concept = (text: string, phrase: string) =>
  plan(text).concepts.find((one) => one.words.join(' ') === phrase);
const expansions = (text: string, phrase: string) =>
  Object.fromEntries(
    concept(text, phrase)?.expansions.map((one) => [one.words.join(' '), one.weight]) ?? [],
  );

describe('reading a query', () => {
  it('leaves out what a hurried asker writes around the question', () => {
    expect(words('Has anyone figured out how to get off pagers, please help?')).toEqual([
      'figured',
      'pagers',
    ]);
  });

  it('asks for the words themselves when there is nothing else', () => {
    expect(words('how to')).toEqual(['how', 'to']);
  });

  it('folds case, accents, apostrophes and compatibility forms', () => {
    expect(words('ＶＭｗａｒｅ Käufer vendor’s can’t')).toEqual(['vmware', 'kaufer', 'vendor']);
  });

  it('parts hyphens and keeps letters of other scripts', () => {
    expect(words('go-live 病院')).toEqual(['live', '病院']);
  });

  it('has no concepts for a text without words', () => {
    expect(plan('  ?! — ')).toEqual({ text: '', concepts: [] });
  });

  it('takes the longest phrase of the vocabulary', () => {
    expect(words('electronic health records downtime')).toEqual([
      'electronic health records',
      'downtime',
    ]);
  });

  it('puts what tells most first and faint words last', () => {
    expect(words('hospital tripled Cerner')).toEqual(['cerner', 'tripled', 'hospital']);
  });

  it('holds each concept only once, and of a long text those likely to be rare', () => {
    const many = (of: number) => Array.from({ length: 600 }, (_, at) => `word${at % of}`);
    const long = `${many(300).join(' ')} Cerner virtualisation`;

    expect(words(many(20).join(' '))).toHaveLength(20);
    expect(words(long)).toHaveLength(MAX_CONCEPTS);
    expect(new Set(words(long)).size).toBe(MAX_CONCEPTS);
    expect(words(long)).toEqual(expect.arrayContaining(['cerner', 'virtualisation', 'word250']));
  });

  it('takes a doubtful name for meant only by the company beside it', () => {
    const filler = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');

    expect(expansions('cerner millennium', 'millennium')).toEqual({ 'oracle health': 0.5 });
    expect(expansions(`cerner ${filler} millennium`, 'millennium')).toEqual({
      'oracle health': 0.25,
    });
  });

  it('takes only the last word for unfinished, and only while it is being typed', () => {
    const unfinished = (text: string) =>
      plan(text)
        .concepts.filter((one) => one.prefix)
        .map((one) => one.words.join(' '));

    expect(unfinished('ransom virt')).toEqual(['virt']);
    expect(unfinished('ransom virt ')).toEqual([]);
    expect(unfinished('ransom virt?')).toEqual([]);
    expect(unfinished('slow EHR')).toEqual([]);
  });
});

describe('what else a thing is called', () => {
  it('replaces the names of an exact group by each other, and adds narrower ones lightly', () => {
    expect(expansions('EHR', 'ehr')).toEqual({
      'electronic health record': 0.9,
      emr: 0.9,
      epic: 0.3,
    });
  });

  it('never leads from a narrower term to the broad one', () => {
    expect(expansions('Epic EHR', 'epic')).toEqual({});
  });

  it('weighs a loose group less', () => {
    expect(expansions('help desk', 'help desk')).toEqual({ 'service desk': 0.6 });
  });

  it('leads one way from a term that may mean more', () => {
    expect(expansions('support', 'support')).toEqual({
      'service desk': 0.25,
      'help desk': 0.25,
    });
    expect(expansions('service desk', 'service desk')).not.toHaveProperty('support');
  });

  it('trusts an ambiguous acronym in capitals or in company, and never leads to it', () => {
    const record = 'medication administration record';

    expect(expansions('mar late', 'mar')).toEqual({ [record]: 0.25 });
    expect(expansions('MAR late', 'mar')).toEqual({ [record]: 0.5 });
    expect(expansions('mar in our ehr', 'mar')).toEqual({ [record]: 0.5 });
    expect(expansions(record, record)).not.toHaveProperty('mar');
  });

  it('takes OR for the operating room and or for nothing', () => {
    expect(words('scheduling or staffing')).not.toContain('or');
    expect(expansions('OR scheduling', 'or')).toEqual({ 'operating room': 0.9 });
    expect(words('SCHEDULING OR STAFFING')).not.toContain('or');
  });

  it('leads from former names and products to the vendor, and back to former names alone', () => {
    expect(expansions('cerner', 'cerner')).toEqual({ 'oracle health': 0.8 });
    expect(expansions('powerchart', 'powerchart')).toEqual({ 'oracle health': 0.8 });
    expect(expansions('oracle health', 'oracle health')).toEqual({ cerner: 0.8 });
  });

  it('does not take an ordinary word for a product without context', () => {
    expect(expansions('millennium bug', 'millennium')).toEqual({ 'oracle health': 0.25 });
    expect(expansions('cerner millennium', 'millennium')).toEqual({ 'oracle health': 0.5 });
  });

  it('does not lead from an owner to its subsidiary', () => {
    expect(expansions('broadcom', 'broadcom')).toEqual({});
    expect(concept('broadcom', 'broadcom')?.recognised).toBe(false);
  });

  it('takes a plain word among the aliases of a domain for a hint only', () => {
    expect(concept('recalls ', 'recalls')?.recognised).toBe(false);
    expect(concept('asset tracking', 'asset tracking')?.recognised).toBe(true);
  });
});

describe('words', () => {
  it('meet across inflection and spelling', () => {
    expect(stem('virtualisation')).toBe(stem('virtualization'));
    expect(stem('licence')).toBe(stem('licenses'));
    expect(stem('renewing')).toBe(stem('renewal'));
    expect(stem('ehrs')).toBe(stem('ehr'));
  });

  it('keep their places in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(token.written);
          end = token.end;
        }
      }),
    );
  });

  it('become a plan whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { concepts } = plan(text);

        expect(concepts.length).toBeLessThanOrEqual(MAX_CONCEPTS);
        expect(
          concepts.every((one) => one.words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))),
        ).toBe(true);
      }),
    );
  });
});

describe('spelling', () => {
  it('counts a letter more, less, other or swapped as one slip', () => {
    expect(slipsBetween('vmware', 'vmwre', 2)).toBe(1);
    expect(slipsBetween('vmware', 'vmwares', 2)).toBe(1);
    expect(slipsBetween('vmware', 'vmvare', 2)).toBe(1);
    expect(slipsBetween('vmware', 'vmwrae', 2)).toBe(1);
    expect(slipsBetween('vmware', 'citrix', 2)).toBe(3);
  });

  it('is symmetric and zero only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 9)).toBe(slipsBetween(b, a, 9));
        expect(slipsBetween(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('prefers fewer slips, then the more used word; and leaves short words alone', () => {
    expect(
      nearestWord('tripple', [
        ['triple', 1],
        ['ripples', 9],
      ]),
    ).toBe('triple');
    expect(
      nearestWord('wards', [
        ['warde', 1],
        ['words', 4],
      ]),
    ).toBe('words');
    expect(nearestWord('ward', [['word', 4]])).toBeUndefined();
  });

  it('prefer a dropped letter to a mistaken one, however often the other is used', () => {
    const known = [
      ['pages', 40],
      ['pagers', 2],
    ] as const;

    expect(nearestWord('pagrs', known)).toBe('pagers');
  });
});
