import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../search/digest.ts';
import { FACET_FIELDS } from '../../search/document.ts';
import type { SearchEngine, SearchResponse } from '../../search/engine.ts';
import { textsOf } from '../../search/fields.ts';
import { DOCUMENTS, document, LETTER, LETTERLIKE, request } from './fixtures.ts';

const ODD_VALUES = [
  '"',
  '\\',
  '\\"',
  "it's",
  'a OR b',
  '{{x}}',
  '😀',
  'ehr" OR domains = "x',
  '%22',
  '[]',
  'TO',
];

/** What every engine must do. `runs` is how often a property is tried. */
export function describeSearchEngine(open: () => Promise<SearchEngine>, runs: number): void {
  let engine: SearchEngine;

  const fill = () => engine.rebuild(DOCUMENTS);
  const fitting = async (text: string, overrides = {}) => {
    const { hits } = await engine.search(request(text, overrides));
    return hits.filter((hit) => !hit.near).map((hit) => hit.id);
  };
  const first = async (text: string) => (await engine.search(request(text))).hits[0]?.id;

  beforeAll(async () => {
    engine = await open();
    await fill();
  });

  afterAll(() => engine.close());

  describe('finding', () => {
    it.each([
      ['vmware licence tripled', 'virtualization'],
      ['vmwrae license trippled', 'virtualization'],
      ['how did anyone renew virtualisation licences?', 'virtualization'],
      ['RANSOMWARE', 'ransomware'],
      ['ransomwear restoring order', 'ransomware'],
      ['help desk password reset', 'passwords'],
      ['emr logins slow', 'desktops'],
      ['popups doctors click away', 'alerts'],
      ['Kaufer', 'accents'],
      ["clinic's kiosk", 'accents'],
    ])('ranks the right write-up first for "%s"', async (text, id) => {
      expect(await first(text)).toBe(id);
    });

    it('finds by a former name what only bears the present one', async () => {
      expect(new Set(await fitting('Cerner '))).toEqual(new Set(['archive', 'notes']));
    });

    it('does not find a subsidiary by its owner', async () => {
      expect(await fitting('Broadcom ')).toEqual([]);
    });

    it('finds what a word is the beginning of while it is being typed', async () => {
      expect(await fitting('ranso')).toEqual(['ransomware']);
      expect(await fitting('ranso ')).toEqual([]);
    });

    it('corrects a word that the corpus does not know and says so', async () => {
      const { hits, corrections } = await engine.search(request('ransomwear '));

      expect(hits.map((hit) => hit.id)).toEqual(['ransomware']);
      expect(corrections).toEqual([{ from: 'ransomwear', to: 'ransomware' }]);
    });

    it('leaves a word alone that the corpus knows', async () => {
      const { corrections } = await engine.search(request('tags pumps nurses'));

      expect(corrections).toEqual([]);
    });

    it('searches the words as typed when asked to', async () => {
      const answer = await engine.search(request('ransomwear ', { asTyped: true }));

      expect(answer).toMatchObject({ hits: [], total: { value: 0 }, nearest: 0, corrections: [] });
    });

    it('takes a name that no write-up has, by none of its names, word by word', async () => {
      expect(await fitting('password vault ')).toEqual(['passwords']);
    });

    it('finds nothing and says so when no word is known', async () => {
      const answer = await engine.search(request('zzyzx quux'));

      expect(answer).toMatchObject({ hits: [], total: { value: 0, exact: true }, nearest: 0 });
    });

    it.each(['', '   ', '?!', '"', '\\', '* OR 1=1', '{"a":[', '😀', '\u0000', 'a'.repeat(2_000)])(
      'answers to %j',
      async (text) => {
        const answer = await engine.search(request(text, { facets: FACET_FIELDS }));

        expect(answer.total.exact).toBe(true);
      },
    );
  });

  describe('a name that is written in two ways', () => {
    const often = Array.from({ length: 12 }, (_, at) =>
      document(`often${at}`, { challenge: 'The EHR was slow.', month: '2020-01' }),
    );
    const documents = [
      ...often,
      document('long-form', { title: 'An electronic health record abroad', month: '2020-01' }),
      document('outage', { title: 'Rehearsing the outage of the EHR', month: '2020-01' }),
      document('another-outage', { title: 'An outage of pumps', month: '2020-01' }),
    ];

    beforeAll(() => engine.upsert(documents));
    afterAll(() => engine.remove(documents.map(({ id }) => id)));

    it('tells as little in the form that is seldom written', async () => {
      const { hits } = await engine.search(request('EHR outage '));

      expect(hits[0]?.id).toBe('outage');
      expect(hits.findIndex(({ id }) => id === 'long-form')).toBeGreaterThan(
        hits.findIndex(({ id }) => id === 'another-outage'),
      );
    });
  });

  describe('a long question', () => {
    beforeAll(() => engine.upsert(LETTERLIKE));
    afterAll(() => engine.remove(LETTERLIKE.map((one) => one.id)));

    it.each([
      ['Nurses cannot find pumps, and tags lose them.', 'tags'],
      ['How was ransomware restoration ordered at your tabletop?', 'ransomware'],
      ['Calls drop in stairwells on the bedside handhelds', 'wireless'],
      ['who has turned off pagers?', 'pagers'],
      ['our vsphere renewal trippled', 'virtualization'],
    ])('is judged by what tells most, though it comes last: "%s"', async (end, id) => {
      const text = `${LETTER} ${end}`;

      expect(text.split(/\s+/).length).toBeGreaterThan(300);
      expect(await first(text)).toBe(id);
    });

    it('puts few words right, and none of those that it need not read', async () => {
      const { corrections } = await engine.search(request(`${LETTER} ransomwear tabletop`));

      expect(corrections.length).toBeLessThanOrEqual(3);
    });

    it.each([
      ['prose', LETTER],
      ['one word', 'ransomware'],
      ['no space', 'ransomware-'],
      ['quotes', '"pagers" \\" \'tags\' “kiosk” '],
      ['right-to-left', 'שלום عالم \u202Eransomware\u202C '],
      ['emoji', '😀👩‍⚕️🏥 kiosk 😀'],
      ['scripts without spaces', '病院情報システム'],
      ['marks alone', '\u0301\u0302'],
      ['lone surrogates', '\uD800 pagers \uDC00'],
      ['names', 'EHR EMR Cerner Epic VMware MAR OR MyChart vSphere Oracle Health '],
    ])('may be 100 KB of %s', async (_, piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));

      const answer = await engine.search(request(text, { facets: FACET_FIELDS }));
      const suggested = await engine.suggest(text, 5);

      expect(answer.total.exact).toBe(true);
      expect(suggested.length).toBeLessThanOrEqual(5);
    });
  });

  describe('suggesting', () => {
    it.each([
      ['ranso', ['ransomware']],
      ['forced rans', ['ransomware']],
      ['ransomware forced', ['ransomware']],
      ['how to get off the pag', ['pagers']],
      ['pager', ['pagers']],
      ['renewing virtualisation licences', ['virtualization']],
      ['NAÏVE Faç', ['accents']],
      ['turning of', ['pagers']],
      ['oracle', []],
      ['ransomware xylo', []],
      ['ransomwear', []],
      ['', []],
      [' \u0000?! ', []],
      ['"', []],
    ])('takes %j for the beginning of %j', async (prefix, ids) => {
      expect(await engine.suggest(prefix, 5)).toEqual(ids);
    });

    it('takes stop words when there is nothing else', async () => {
      expect(await engine.suggest('that', 5)).toEqual(['ransomware', 'notes']);
    });

    it('prefers titles to phrases, and what stands early', async () => {
      const [late, phrase, early, split] = [
        document('a', { title: 'The loud xylophone procurement' }),
        document('b', { phrases: ['xylophone procurement'] }),
        document('c', { title: 'Xylophone procurement' }),
        document('d', { title: 'Procurement', phrases: ['a xylophone'] }),
      ];
      await engine.upsert([late!, phrase!, early!, split!]);

      const all = await engine.suggest('xylophones procure', 5);
      const two = await engine.suggest('xylophones procure', 2);
      await engine.remove(['a', 'b', 'c', 'd']);

      expect(all).toEqual(['c', 'a', 'b', 'd']);
      expect(two).toEqual(['c', 'a']);
    });

    it('looks for the end of a text longer than a title', async () => {
      const title = 'one two three four five six seven eight nine ten eleven xylophone';
      const long = `${'marimba '.repeat(5_000)}ransomware tabletop that forced a restoration order `;

      expect(await engine.suggest(`${'ransomware tabletop '.repeat(20)} forced ord`, 5)).toEqual([
        'ransomware',
      ]);
      expect(await engine.suggest(long, 5)).toEqual([]);

      await engine.upsert([document('a', { title })]);
      const [there, absent] = await Promise.all([
        engine.suggest(title.slice(0, -4), 5),
        engine.suggest(`${title} marim`, 5),
      ]);
      await engine.remove(['a']);
      expect([there, absent]).toEqual([['a'], []]);
    });
  });

  describe('the fit set', () => {
    it('takes two telling words where none is a name', async () => {
      const answer = await engine.search(request('nurses pager '));

      expect(answer.hits.filter((hit) => !hit.near)).toEqual([]);
      expect(answer.hits.map((hit) => hit.id).sort()).toEqual(['pagers', 'tags']);
      expect(answer).toMatchObject({ total: { value: 0 }, nearest: 2 });
    });

    it('takes the only telling word there is', async () => {
      expect(await fitting('kiosk ')).toEqual(['accents']);
    });

    it('takes a recognised name by any of its names', async () => {
      expect(new Set(await fitting('EHR '))).toEqual(new Set(['alerts', 'desktops']));
    });

    it('shows what ranks beyond it below, never between', async () => {
      const { hits } = await engine.search(request('Cerner notes nobody could read pages logins'));

      const line = hits.findIndex((hit) => hit.near);

      expect(line).toBeGreaterThan(0);
      expect(hits.slice(line).every((hit) => hit.near)).toBe(true);
    });

    it('lists everything newest first when nothing is asked', async () => {
      const answer = await engine.search(request(''));

      expect(answer.total).toEqual({ value: DOCUMENTS.length, exact: true });
      expect(answer.hits.map((hit) => hit.id)).toEqual(idsByMonth(DOCUMENTS));
      expect(answer.nearest).toBe(0);
    });
  });

  describe('filters and facets', () => {
    it('narrows by alternatives within a field and by every field', async () => {
      const filter = { domains: ['ehr', 'devices'], result: ['PARTLY', 'DID_NOT_WORK'] };

      expect(new Set(await fitting('', { filter }))).toEqual(new Set(['notes', 'tags']));
    });

    it('does not narrow by a field without values', async () => {
      expect(await fitting('', { filter: { vendors: [] } })).toHaveLength(DOCUMENTS.length);
    });

    it('counts a field without its own filter and with the others', async () => {
      const { facets, total } = await engine.search(
        request('', {
          filter: { domains: ['ehr'], year: ['2024'] },
          facets: ['domains', 'year', 'result'],
        }),
      );

      expect(total.value).toBe(2);
      expect(facets.year).toEqual({ 2024: 2, 2025: 1 });
      expect(facets.result).toEqual({ SOLVED: 1, PARTLY: 1 });
      expect(facets.domains).toEqual({
        ehr: 2,
        legacy: 1,
        documentation: 1,
        devices: 1,
        rtls: 1,
        workforce: 1,
        retention: 1,
      });
    });

    it('counts parents with their children', async () => {
      const { facets } = await engine.search(request('', { facets: ['domains'] }));

      expect(facets.domains).toMatchObject({ security: 2, ransomware: 1, 'social-engineering': 1 });
    });

    it('counts the fit set alone', async () => {
      const { facets, total, nearest } = await engine.search(
        request('Cerner notes nobody logins', { facets: ['vendors', 'result'] }),
      );

      expect(nearest).toBeGreaterThan(0);
      expect(Object.values(facets.result ?? {}).reduce((sum, one) => sum + one, 0)).toBe(
        total.value,
      );
    });

    it('gives every facet asked for, even when nothing fits', async () => {
      const { facets } = await engine.search(request('zzyzx', { facets: ['vendors', 'year'] }));

      expect(facets).toEqual({ vendors: {}, year: {} });
    });

    it('takes every value for plain data, to filter by and to count', async () => {
      const odd = ODD_VALUES.map((value, at) => document(`odd${at}`, { vendors: [value] }));
      await engine.upsert(odd);

      const answers = await Promise.all(
        ODD_VALUES.map((value) => engine.search(request('', { filter: { vendors: [value] } }))),
      );
      const { facets } = await engine.search(request('', { facets: ['vendors'] }));
      await engine.remove(odd.map((one) => one.id));

      expect(answers.map(({ hits }) => hits.map((hit) => hit.id))).toEqual(
        odd.map((one) => [one.id]),
      );
      expect(facets.vendors).toMatchObject(Object.fromEntries(ODD_VALUES.map((one) => [one, 1])));
    });

    it('takes any value for plain data', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
          const { total } = await engine.search(request('', { filter: { vendors: [value] } }));

          expect(total.value).toBe(DOCUMENTS.filter((one) => one.vendors.includes(value)).length);
        }),
        { numRuns: runs },
      );
    });
  });

  describe('order and pages', () => {
    it('sorts the fit set by month, then by id', async () => {
      const answer = await engine.search(request('Cerner EHR logins', { sort: 'newest' }));

      const ids = answer.hits.map((hit) => hit.id);

      expect(ids.length).toBe(answer.total.value);
      expect(ids).toEqual(idsByMonth(DOCUMENTS.filter((one) => ids.includes(one.id))));
      expect(answer.nearest).toBe(0);
    });

    it.each(['relevance', 'newest'] as const)('cuts the answer into pages by %s', async (sort) => {
      const asked = request('EHR notes nurses security pager logins', { sort });
      const whole = await engine.search({ ...asked, limit: 50 });

      const limit = fc.integer({ min: 1, max: 7 });
      await fc.assert(
        fc.asyncProperty(limit, async (size) => {
          const pages = await pagesOf(engine, asked, size, whole.hits.length);

          expect(pages).toEqual(whole.hits.map((hit) => hit.id));
        }),
        { numRuns: Math.min(runs, 7) },
      );
    });

    it('counts exactly whatever the page', async () => {
      const whole = await engine.search(request('EHR', { limit: 50 }));
      const none = await engine.search(request('EHR', { limit: 0 }));

      expect(none.hits).toEqual([]);
      expect(none.total).toEqual(whole.total);
    });
  });

  describe('highlights', () => {
    it('marks words, stems, other names and corrections where they stand', async () => {
      expect(await marked('trippled licences')).toContain('tripled');
      expect(await marked('trippled licences')).toContain('licenses');
      expect(await marked('EMR')).toContain('electronic health record');
      expect(await marked('Cerner ')).toContain('Oracle Health');
      expect(await marked('Kaufer')).toContain('Käufer');
      expect(await marked('virtuali')).toContain('virtualization');
    });

    it('keeps ranges within their text, in order and apart', async () => {
      const words = DOCUMENTS.flatMap((one) => `${one.title} ${one.challenge}`.split(' '));
      await fc.assert(
        fc.asyncProperty(fc.subarray(words, { maxLength: 8 }), async (asked) => {
          const answer = await engine.search(request(asked.join(' ')));

          expect(brokenRanges(answer)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    async function marked(text: string): Promise<string[]> {
      const { hits } = await engine.search(request(text));
      return hits.flatMap(({ id, ranges }) => ranges.map((range) => cut(id, range)));
    }
  });

  describe('changing', () => {
    beforeEach(fill);

    it('shows a new write-up as soon as it is in', async () => {
      await engine.upsert([document('new', { title: 'Xylophone procurement' })]);

      expect(await fitting('xylophone')).toEqual(['new']);
    });

    it('forgets the old text of a changed one', async () => {
      await engine.upsert([document('wireless', { title: 'Xylophone procurement' })]);

      expect(await fitting('xylophone')).toEqual(['wireless']);
      expect(await fitting('stairwells ')).toEqual([]);
      expect(await engine.digests()).toHaveProperty('size', DOCUMENTS.length);
    });

    it('forgets a removed one, and one that never was', async () => {
      await engine.remove(['pagers', 'never-was']);

      const answer = await engine.search(request(''));

      expect(answer.total.value).toBe(DOCUMENTS.length - 1);
      expect((await engine.digests()).has('pagers')).toBe(false);
    });

    it('tells what it holds, by content, and its health', async () => {
      const changed = document('wireless', { names: ['Marimba Networks'] });
      await engine.upsert([changed]);

      const held = new Map(DOCUMENTS.map((one) => [one.id, digestOf(one)]));
      expect(await engine.digests()).toEqual(held.set('wireless', digestOf(changed)));
      expect(await engine.health()).toMatchObject({ ok: true, documents: DOCUMENTS.length });
    });

    it('replaces everything at once: a search sees all of the old or all of the new', async () => {
      const seen = new Set<number>();
      let running = true;
      const watching = (async () => {
        while (running) {
          seen.add((await engine.search(request(''))).total.value);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      })();

      await engine.rebuild(slowly(DOCUMENTS.slice(0, 5)));
      running = false;
      await watching;

      expect([...seen].filter((size) => size !== 5 && size !== DOCUMENTS.length)).toEqual([]);
      expect((await engine.digests()).size).toBe(5);
    });

    it('keeps a change that comes in during a rebuild', async () => {
      await Promise.all([
        engine.rebuild(slowly(DOCUMENTS.slice(0, 5))),
        engine.upsert([document('late', { title: 'Xylophone procurement' })]),
      ]);

      expect(await fitting('xylophone')).toEqual(['late']);
    });

    it('tells how far a rebuild is, and at last that it is done', async () => {
      const heard: number[] = [];

      await engine.rebuild(slowly(DOCUMENTS), (done) => heard.push(done));

      expect(heard).toEqual([...heard].sort((a, b) => a - b));
      expect(heard.at(-1)).toBe(DOCUMENTS.length);
    });

    it('can be emptied, and is well then', async () => {
      await engine.rebuild([]);

      const answer = await engine.search(request('EHR', { facets: ['year'] }));

      expect(answer).toMatchObject({ hits: [], total: { value: 0, exact: true } });
      expect((await engine.search(request(''))).hits).toEqual([]);
      expect(await engine.suggest('ransom', 5)).toEqual([]);
      expect(await engine.health()).toMatchObject({ ok: true, documents: 0 });
    });
  });
}

async function pagesOf(
  engine: SearchEngine,
  asked: ReturnType<typeof request>,
  size: number,
  most: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < most; offset += size) {
    const { hits } = await engine.search({ ...asked, offset, limit: size });
    ids.push(...hits.map((hit) => hit.id));
  }
  return ids;
}

function cut(id: string, range: SearchResponse['hits'][number]['ranges'][number]): string {
  const found = DOCUMENTS.find((one) => one.id === id)!;
  return textsOf(found)[range.field][range.index]!.slice(range.start, range.end);
}

function brokenRanges({ hits }: SearchResponse): unknown[] {
  return hits.flatMap(({ id, ranges }) =>
    ranges.filter((range, at) => {
      const before = ranges[at - 1];
      const samePlace = before?.field === range.field && before.index === range.index;
      const apart = !samePlace || before.end <= range.start;
      return (
        !apart || range.end <= range.start || cut(id, range).length !== range.end - range.start
      );
    }),
  );
}

function idsByMonth(documents: readonly { id: string; month: string }[]): string[] {
  return [...documents]
    .sort((a, b) => b.month.localeCompare(a.month) || (a.id < b.id ? -1 : 1))
    .map((one) => one.id);
}

async function* slowly<T>(items: readonly T[]): AsyncIterable<T> {
  for (const item of items) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield item;
  }
}
