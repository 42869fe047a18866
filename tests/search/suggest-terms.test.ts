import { describe, expect, test } from 'vitest';
import { suggestTerms } from '../../search/query/suggest-terms.ts';
import type { SynonymEntry, VendorEntry, Vocabulary } from '../../search/query/vocabulary.ts';
import { indexVocabulary } from '../../search/query/vocabulary-index.ts';

const aVendor = (slug: string, name: string, aliases: [string, boolean?][] = []): VendorEntry => ({
  ...{ slug, name, ordinaryWord: false },
  aliases: aliases.map(([alias, searchable = true]) => ({
    ...{ alias, searchable, kind: 'PRODUCT', ordinaryWord: false, ambiguous: false },
  })),
});

const aSynonym = (canonical: string, equivalents: string[] = []): SynonymEntry => ({
  ...{ canonical, equivalents, strength: 'EXACT' },
  ...{ oneWay: [], narrower: [], acronyms: [], ambiguous: [] },
});

const suggest = (prefix: string, { domains = [], vendors = [], synonyms = [] }: Given) =>
  suggestTerms(prefix, indexVocabulary({ domains, vendors, synonyms }));
type Given = Partial<Vocabulary>;

const texts = (prefix: string, given: Given) => suggest(prefix, given).map(({ text }) => text);

describe('terms of the vocabulary', () => {
  test('fit when every typed word begins a word of the name, in order', () => {
    const domains = [{ slug: 'ehr', name: 'Electronic health records', aliases: [] }];

    for (const typed of ['e', 'elec', 'health', 'el rec', 'electronic hea', 'HÉALTH  récords'])
      expect(texts(typed, { domains })).toEqual(['Electronic health records']);
    for (const typed of ['', ' ', '!?', 'rec el', 'lectronic', 'electronic x', 'health health'])
      expect(texts(typed, { domains })).toEqual([]);
  });

  test('say by which alias they fit, and what a filter takes', () => {
    const vendors = [aVendor('oracle-health', 'Oracle Health', [['Cerner Millennium']])];

    expect(suggest('cern', { vendors })).toEqual([
      { kind: 'VENDOR', text: 'Oracle Health', slug: 'oracle-health', alias: 'Cerner Millennium' },
    ]);
    expect(suggest('oracle', { vendors })).toMatchObject([{ alias: null }]);
  });

  test('come names before aliases, tags before synonyms, and beginnings before inner words', () => {
    const given = {
      vendors: [aVendor('a', 'Pager Works'), aVendor('b', 'Spok', [['Pager One']])],
      domains: [{ slug: 'c', name: 'Old pagers', aliases: [] }],
      synonyms: [aSynonym('pager'), aSynonym('beeper', ['pager device'])],
    };

    expect(texts('pag', given)).toEqual(['Pager Works', 'pager', 'Spok', 'beeper', 'Old pagers']);
  });

  test('stand there once each', () => {
    const aliases = ['Phone one', 'Phone two', 'Phone three'];
    const domains = [{ slug: 'phones', name: 'Phones', aliases }];
    const synonyms = [aSynonym('phones', ['phone']), aSynonym('phone number')];

    const found = texts('phone', { domains, synonyms });

    expect(found).toEqual(['Phones', 'phone number']);
  });

  test('leave out names that are not searched, such as an owner’s', () => {
    const vendors = [aVendor('imprivata', 'Imprivata', [['Thoma Bravo', false]])];

    expect(texts('thoma', { vendors })).toEqual([]);
  });
});
