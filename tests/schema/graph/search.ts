import { beforeEach, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../../schema/node.ts';
import { createMeilisearchEngine } from '../../../search/meilisearch.ts';
import { freePort } from '../../search/meilisearch-server.ts';
import type { Answer, Graph, House } from '../../support/graph.ts';
import { openHouse } from '../../support/graph.ts';
import { statementsOf } from '../../support/statements.ts';
import * as op from './operations.ts';

/** Search as the graph gives it; what fits and how it ranks is the engines' contract. */
export function describeSearch(house: () => House): void {
  describe('search', () => {
    let member: Graph;

    beforeEach(async () => {
      member = await house().aMemberAsks();
    });

    const search = async (query: string, variables: object = {}): Promise<Answer> =>
      (await member.execute(op.SEARCH, { query, ...variables })).search;
    const suggest = async (prefix: string): Promise<Answer> =>
      (await member.execute(op.SUGGEST, { prefix })).suggest;
    const similarTo = async (title: string, first?: number): Promise<Answer> => {
      const row = await house().prisma.writeUp.findFirstOrThrow({ where: { title } });
      const id = encodeGlobalId('WriteUp', row.id);
      return (await member.execute(op.SIMILAR, { id, first })).writeUp.similar;
    };
    const index = async (drafts: readonly object[]) => {
      for (const [at, draft] of drafts.entries())
        await house().aWriteUp({ draft, month: `20${20 + (at % 6)}-01` });
      await reindex();
    };
    const reindex = async () => {
      const { prisma, drain } = house();
      const rows = await prisma.writeUp.findMany({ select: { id: true } });
      await prisma.outbox.createMany({
        data: rows.map(({ id }) => ({ id, version: 1, kind: 'UPSERT' as const })),
      });
      await drain();
    };

    test('counts exactly what fits, marks it in title and passage, and says where', async () => {
      const challenge = 'Nights were loud. The xylophone rang at every door. Nobody slept.';
      await index([{ title: 'Xylophone removed', challenge }, { title: 'Another' }]);

      const { total, edges, pageInfo } = await search('xylophone');

      expect(total).toEqual({ value: 1, exact: true });
      expect(edges).toHaveLength(1);
      const [{ title, passage, near }] = edges;
      const marked = ({ text, ranges }: Answer) =>
        ranges.map(({ start, end }: Answer) => text.slice(start, end));
      expect(near).toBe(false);
      expect(marked(title)).toEqual(['Xylophone']);
      expect(passage.text).toContain('The xylophone rang');
      expect(marked(passage)).toEqual(['xylophone']);
      expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    });

    test('says how many fit for each value, by names for people and with wider domains', async () => {
      await house().aDomain({ slug: 'pumps', parent: 'devices', name: 'Infusion pumps' });
      await house().aDomain({ slug: 'devices' });
      await index([
        { challenge: 'xylophone', domains: ['pumps'], vendors: ['spok'] },
        { challenge: 'xylophone', domains: ['devices'], result: 'PARTLY', measures: [] },
      ]);

      const { facets } = await search('xylophone', { filter: { results: ['PARTLY'] } });

      const valuesOf = (field: string) =>
        facets.find((facet: Answer) => facet.field === field)?.values;
      expect(valuesOf('RESULT')).toEqual([
        { value: 'PARTLY', label: 'Partly solved', count: 1, parent: null },
        { value: 'SOLVED', label: 'Solved', count: 1, parent: null },
      ]);
      expect(valuesOf('DOMAIN')).toEqual([
        { value: 'devices', label: 'Domain devices', count: 1, parent: null },
      ]);
      expect(valuesOf('EVIDENCE')).toMatchObject([{ value: 'REPORTED', count: 1 }]);
      expect(facets.map((facet: Answer) => facet.field).sort()).toEqual(
        ['DOMAIN', 'EVIDENCE', 'RESULT', 'VENDOR', 'YEAR'].sort(),
      );
    });

    test('names each value of the filter, with 0 where nothing has it', async () => {
      await house().aDomain({ slug: 'pumps', name: 'Infusion pumps' });
      await index([{ title: 'Xylophone', domains: ['devices'], result: 'SOLVED' }]);

      const filter = { domains: ['pumps'], results: ['DID_NOT_WORK'], years: [2001] };
      const { facets, total } = await search('nowhere', { filter });

      const named = facets.flatMap((facet: Answer) =>
        facet.values.map(({ label, count }: Answer) => [facet.field, label, count]),
      );
      expect(total.value).toBe(0);
      expect(named).toEqual([
        ['DOMAIN', 'Infusion pumps', 0],
        ['RESULT', 'Did not work', 0],
        ['YEAR', '2001', 0],
      ]);
    });

    test('pages by cursors that never overlap and leave nothing out', async () => {
      await index(Array.from({ length: 11 }, (_, at) => ({ title: `Xylophone ${at}` })));

      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo, total } = await search('xylophone', { first: 4, after });
        expect(total.value).toBe(11);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...edges.map(({ node }: Answer) => node.id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);

      expect(seen).toHaveLength(11);
      expect(new Set(seen).size).toBe(11);
    });

    test('lists everything for an empty question, the newest first, and in that order on demand', async () => {
      await index([{ title: 'Older xylophone' }, { title: 'Newer xylophone' }]);

      const everything = await search('');
      const newest = await search('xylophone', { sort: 'NEWEST' });

      const titles = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.title);
      expect(titles(everything)).toEqual(['Newer xylophone', 'Older xylophone']);
      expect(titles(newest)).toEqual(['Newer xylophone', 'Older xylophone']);
    });

    test('says which word it searched in the place of a mistyped one', async () => {
      await index([{ title: 'Xylophone' }]);

      const { corrections, total } = await search('xylophne');

      expect(total.value).toBe(1);
      expect(corrections).toEqual([{ from: 'xylophne', to: 'xylophone' }]);
    });

    test('reads a word put right as if it had been typed so, by its other names too', async () => {
      await house().aVendor({
        slug: 'glocken',
        name: 'Glockenspiel',
        aliases: { create: { alias: 'Marimbaphone', kind: 'FORMER_NAME' } },
      });
      await index([{ title: 'A marimbaphone' }, { title: 'Glockenspiel upstairs' }]);

      const { corrections, total } = await search('marimbaphne');

      expect(corrections).toEqual([{ from: 'marimbaphne', to: 'marimbaphone' }]);
      expect(total.value).toBe(2);
    });

    test('searches a mistyped word as typed when asked to', async () => {
      await index([{ title: 'Xylophone' }]);

      const { corrections, total } = await search('xylophne', { asTyped: true });

      expect(total.value).toBe(0);
      expect(corrections).toEqual([]);
    });

    test('suggests names of the vocabulary and write-ups while somebody types', async () => {
      await house().aDomain({ slug: 'pagers', name: 'Paging and xylophones' });
      await house().aVendor({ slug: 'xylo', name: 'Xylo Health' });
      const tags = { domains: ['pagers'], vendors: ['xylo'] };
      await index([
        { title: 'The xylophone is gone', ...tags },
        { title: 'Another', phrases: [] },
      ]);

      const { terms, writeUps } = await suggest('XYLO');

      expect(terms).toEqual([
        { kind: 'VENDOR', text: 'Xylo Health', slug: 'xylo', alias: null },
        { kind: 'DOMAIN', text: 'Paging and xylophones', slug: 'pagers', alias: null },
      ]);
      expect(writeUps).toEqual([{ title: 'The xylophone is gone' }]);
    });

    test('suggests no domain and no vendor without a write-up, and at most six terms', async () => {
      const { aDomain, aVendor } = house();
      await aDomain({ slug: 'strings' });
      await aDomain({ slug: 'violas', parent: 'strings' });
      await aDomain({ slug: 'empty', name: 'Domain empty' });
      await aVendor({ slug: 'nobody', name: 'Domain Nobody' });
      const many = Array.from({ length: 7 }, (_, at) => `full-${at}`);
      for (const slug of many) await aVendor({ slug, name: `Domain vendor ${slug}` });
      await index([{ domains: ['violas'], vendors: many }]);

      const { terms } = await suggest('domain');

      const slugs = terms.map(({ slug }: Answer) => slug);
      expect(slugs).toHaveLength(6);
      // The wider one has what its narrower one has.
      expect(slugs).toEqual(expect.arrayContaining(['strings', 'violas']));
      expect(slugs).not.toEqual(expect.arrayContaining(['empty']));
      expect((await suggest('domain nob')).terms).toEqual([]);
    });

    test('suggests no write-up that the database no longer holds', async () => {
      await index([{ title: 'The xylophone is gone' }]);
      await house().prisma.writeUp.deleteMany();

      expect((await suggest('xylo')).writeUps).toEqual([]);
    });

    test('suggests at most five write-ups, by one statement for all of them', async () => {
      await index(Array.from({ length: 8 }, (_, at) => ({ title: `Xylophone ${at}` })));
      await suggest('warm');

      const { answer, statements } = await statementsOf(() => suggest('xylo'));

      expect(answer.writeUps).toHaveLength(5);
      expect(statements.filter((sql) => sql.includes('"WriteUp"'))).toHaveLength(1);
    });

    test('finds what peers wrote about nearly the same, and not the write-up itself', async () => {
      const challenge = 'The xylophone rang at every door of the conservatory.';
      const invoices = { challenge: 'Invoices were late.', phrases: ['late invoices'] };
      const other = { ...invoices, domains: ['invoices'] };
      await index([
        { title: 'Xylophone removed', challenge, phrases: ['xylophone at the door'] },
        { title: 'Xylophone muffled', challenge, phrases: ['conservatory xylophone'] },
        ...Array.from({ length: 8 }, (_, at) => ({ ...other, title: `Invoice ${at}` })),
      ]);

      const { writeUps } = await similarTo('Xylophone removed');

      expect(writeUps).toEqual([{ title: 'Xylophone muffled' }]);
    });

    test('gives as many similar write-ups as asked for, and at most ten', async () => {
      await index(Array.from({ length: 13 }, (_, at) => ({ title: `Xylophone ${at}` })));

      expect((await similarTo('Xylophone 0')).writeUps).toHaveLength(4);
      expect((await similarTo('Xylophone 0', 10)).writeUps).toHaveLength(10);
      for (const first of [0, 11])
        expect(await similarTo('Xylophone 0', first)).toMatchObject({
          ...{ __typename: 'InputValidationError', path: ['first'] },
          message: 'Ask for 1 to 10 similar write-ups.',
        });
    });

    test('never shows a write-up that the index holds and the database does not', async () => {
      await index([{ title: 'Xylophone' }]);
      await house().prisma.writeUp.deleteMany();

      expect((await search('xylophone')).edges).toEqual([]);
    });

    test.each([
      ['a cursor beyond the thousandth', { after: cursor(1_000) }, ['after'], /narrow the search/],
      ['a cursor that no answer gave', { after: 'nonsense' }, ['after'], /earlier answer/],
      ['no result at all', { first: 0 }, ['first'], /1 to 100/],
      ['too many results', { first: 101 }, ['first'], /1 to 100/],
    ])('refuses %s in words', async (_, variables, path, words) => {
      const answer = await search('xylophone', variables);

      expect(answer).toMatchObject({
        ...{ __typename: 'InputValidationError', path },
        message: expect.stringMatching(words),
      });
    });

    test.each([
      '"',
      '\\',
      ' OR ',
      '🏥',
      '<script>',
      '\u0000',
      '\ud83d',
      '()[]{}*~^',
      'a'.repeat(9_000),
    ])('takes %j as words, in the question and in a filter', async (text) => {
      await index([{ title: 'Xylophone' }]);

      const answer = await search(text, { filter: { vendors: [text.slice(0, 100)] } });

      expect(answer).toMatchObject({ __typename: 'SearchConnection', total: { value: 0 } });
    });

    test('answers within a second, and browsing works, when the engine does not', async () => {
      const url = `http://127.0.0.1:${await freePort()}`;
      const engine = createMeilisearchEngine({ url, key: 'a key' });
      const dark = openHouse(house().database, { engine });
      await dark.aWriteUp({ draft: { title: 'Still here' } });
      const asker = await dark.aMemberAsks();
      await asker.execute('{ viewer { name } }');

      const began = performance.now();
      const { search: answer } = await asker.execute(op.SEARCH, { query: 'phones' });
      const took = performance.now() - began;
      const { writeUps } = await asker.execute(op.WRITE_UPS);
      const { suggest } = await asker.execute(op.SUGGEST, { prefix: 'still' });
      const { id } = writeUps.edges[0].node;
      const { similar } = (await asker.execute(op.SIMILAR, { id })).writeUp;

      await engine.close();
      expect(suggest.writeUps).toEqual([]);
      expect(similar).toMatchObject({ __typename: 'SearchUnavailable', path: [] });
      expect(answer).toMatchObject({
        ...{ __typename: 'SearchUnavailable', code: 'SEARCH_UNAVAILABLE', path: [] },
        message: expect.stringContaining('browse'),
      });
      expect(took).toBeLessThan(1_500);
      expect(writeUps.edges[0].node.title).toBe('Still here');
    });
  });
}

function cursor(position: number): string {
  return Buffer.from(`o:${position}`).toString('base64url');
}
