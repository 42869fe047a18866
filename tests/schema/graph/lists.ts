import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { signedInSchema } from '../../../schema/index.ts';
import type { Answer, Graph, House } from '../../support/graph.ts';
import * as op from './operations.ts';

/** Every plain list of the signed-in graph; the schema is asked, so that none is forgotten. */
const CONNECTIONS = Object.values(signedInSchema.getQueryType()?.getFields() ?? {})
  .filter(({ args }) => args.some(({ name }) => name === 'last'))
  .map(({ name }) => name);

/** As an answer would give it. */
const CURSOR = Buffer.from('GPC:S:3f3c1c56-9d4c-4d7e-8a3e-2f6f3f0a5b11').toString('base64');

/** Browsing: what the database lists, with or without a search engine. */
export function describeLists(house: () => House): void {
  describe('the list of write-ups', () => {
    let member: Graph;

    beforeEach(async () => {
      member = await house().aMemberAsks();
    });

    const list = async (variables: object = {}): Promise<Answer> =>
      (await member.execute(op.WRITE_UPS, { ...variables })).writeUps;
    const titles = async (filter: object): Promise<string[]> =>
      (await list({ filter })).edges.map(({ node }: Answer) => node.title).sort();

    test('begins with the newest month and counts all of its pages', async () => {
      for (const month of ['2025-03', '2026-10', '2026-01'])
        await house().aWriteUp({ month, draft: { title: month } });

      const { totalCount, edges } = await list({ first: 2 });

      expect(totalCount).toBe(3);
      expect(edges.map(({ node }: Answer) => node.title)).toEqual(['2026-10', '2026-01']);
    });

    test('narrows by each field, with alternatives inside a field', async () => {
      const { aWriteUp } = house();
      await aWriteUp({
        draft: { title: 'a', result: 'SOLVED', vendors: ['epic'] },
        month: '2024-05',
      });
      await aWriteUp({ draft: { title: 'b', result: 'PARTLY', measures: [] }, month: '2025-05' });
      await aWriteUp({ draft: { title: 'c', result: 'DID_NOT_WORK', vendors: ['spok'] } });

      expect(await titles({ results: ['SOLVED', 'PARTLY'] })).toEqual(['a', 'b']);
      expect(await titles({ vendors: ['epic', 'spok'] })).toEqual(['a', 'c']);
      expect(await titles({ evidence: ['REPORTED'] })).toEqual(['b']);
      expect(await titles({ evidence: ['REPORTED', 'MEASURED'] })).toEqual(['a', 'b', 'c']);
      expect(await titles({ years: [2024, 2026] })).toEqual(['a', 'c']);
      expect(await titles({ years: [2024, 2026], vendors: ['spok'] })).toEqual(['c']);
      expect(await titles({ results: [], vendors: [] })).toEqual(['a', 'b', 'c']);
    });

    test('finds what is in a narrower domain by its parent, and not the other way', async () => {
      const { aDomain, aWriteUp } = house();
      await aDomain({ slug: 'pumps', parent: 'devices' });
      await aWriteUp({ draft: { title: 'narrow', domains: ['pumps'] } });
      await aWriteUp({ draft: { title: 'wide', domains: ['devices'] } });
      await aWriteUp({ draft: { title: 'both', domains: ['devices', 'pumps'] } });

      expect(await titles({ domains: ['devices'] })).toEqual(['both', 'narrow', 'wide']);
      expect(await titles({ domains: ['pumps'] })).toEqual(['both', 'narrow']);
      expect((await list({ filter: { domains: ['devices'] } })).totalCount).toBe(3);
    });

    test.each(['"', "' OR 1=1 --", '\\', '%', '_', '🏥', '\u0000', '\ud83d', 'x'.repeat(100)])(
      'takes %j in a filter as plain data',
      async (value) => {
        await house().aWriteUp();

        expect(await titles({ vendors: [value], domains: [value] })).toEqual([]);
      },
    );

    test.each([
      ['a year that has no four digits', { years: [26] }, ['filter', 'years', '0']],
      ['more values than anybody picks', { vendors: Array(51).fill('x') }, ['filter', 'vendors']],
    ])('refuses %s in words that leave the server', async (_, filter, path) => {
      const { errors } = await member.ask(op.WRITE_UPS, { filter });

      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path } }]);
      expect(errors?.[0]?.message).not.toMatch(/zod|expected|undefined/i);
    });

    test.each(['nonsense', '', Buffer.from('GPC:S:no-uuid').toString('base64')])(
      'refuses the cursor %j, which no answer gave, as bad input',
      async (after) => {
        const { errors } = await member.ask(op.WRITE_UPS, { after });

        expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
      },
    );

    test.each([
      ['first: 0', 'first'],
      ['first: -1', 'first'],
      ['first: 101', 'first'],
      ['first: 5000', 'first'],
      ['last: -1', 'last'],
      ['last: 101', 'last'],
    ])(
      'and every other list refuses a page of %s before it counts the cost',
      async (page, argument) => {
        const administrator = await house().anAdministratorAsks();

        for (const field of CONNECTIONS) {
          const { errors } = await administrator.ask(
            `{ ${field}(${page}) { totalCount edges { node { __typename id } } } }`,
          );

          expect(errors, field).toMatchObject([
            {
              message: 'A page has 1 to 100 entries; ask for that many.',
              extensions: { code: 'INVALID_INPUT', path: [argument] },
            },
          ]);
        }
      },
    );

    test.each([
      ['first: 1, last: 1', 'last', /not for both/],
      [`before: "${CURSOR}", after: "${CURSOR}"`, 'before', /not both/],
      [`before: "${CURSOR}", first: 1`, 'before', /`before` with `last`/],
      [`after: "${CURSOR}", last: 1`, 'after', /`after` with `first`/],
    ])('refuses what leads two ways, in words: %s', async (page, argument, words) => {
      const { errors } = await member.ask(`{ writeUps(${page}) { totalCount } }`);

      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(words),
          extensions: { code: 'INVALID_INPUT', path: [argument] },
        },
      ]);
    });

    test('pages that never overlap and leave nothing out, whatever their size', async () => {
      const ids = new Set<string>();
      for (let at = 0; at < 23; at += 1)
        ids.add((await house().aWriteUp({ month: `2026-0${1 + (at % 3)}` })).id);

      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (first) => {
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const { edges, pageInfo, totalCount } = await list({ first, after });
            expect(totalCount).toBe(ids.size);
            seen.push(...edges.map(({ node }: Answer) => node.id));
            after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          } while (after);

          expect(seen).toHaveLength(ids.size);
          expect(new Set(seen).size).toBe(ids.size);
        }),
        { numRuns: 8 },
      );
    });
  });

  describe('the counts of tags', () => {
    test('are of distinct write-ups, and a parent includes its children', async () => {
      const { aDomain, aWriteUp, aMemberAsks } = house();
      await aDomain({ slug: 'pumps', parent: 'devices' });
      await aDomain({ slug: 'phones', parent: 'devices' });
      await aDomain({ slug: 'staffing' });
      await aWriteUp({ draft: { domains: ['pumps', 'phones'], vendors: ['epic', 'spok'] } });
      await aWriteUp({ draft: { domains: ['devices', 'pumps'], vendors: ['epic'] } });
      await house().aSubmission({ draft: { domains: ['pumps'], vendors: ['epic'] } });

      const answer = await (await aMemberAsks()).execute(`{
        domains { slug writeUpCount children { slug writeUpCount parent { slug } } }
        vendors { totalCount edges { node { slug writeUpCount } } }
      }`);

      const parent = { slug: 'devices' };
      expect(answer.domains).toEqual([
        {
          ...{ slug: 'devices', writeUpCount: 2 },
          children: [
            { slug: 'phones', writeUpCount: 1, parent },
            { slug: 'pumps', writeUpCount: 2, parent },
          ],
        },
        { slug: 'staffing', writeUpCount: 0, children: [] },
      ]);
      expect(answer.vendors).toEqual({
        totalCount: 2,
        edges: [
          { node: { slug: 'epic', writeUpCount: 2 } },
          { node: { slug: 'spok', writeUpCount: 1 } },
        ],
      });
    });

    test('leave out what was withdrawn, and lists leave out what is retired', async () => {
      const { aDomain, aWriteUp, prisma, aMemberAsks } = house();
      await aDomain({ slug: 'old', retired: true });
      const { id } = await aWriteUp({ draft: { domains: ['devices'], vendors: [] } });
      await prisma.writeUp.delete({ where: { id } });

      const { domains } = await (await aMemberAsks()).execute('{ domains { slug writeUpCount } }');

      expect(domains).toEqual([{ slug: 'devices', writeUpCount: 0 }]);
    });
  });
}
