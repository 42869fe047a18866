import { beforeEach, describe, expect, test } from 'vitest';
import { aReceipt } from '../support/factories.ts';
import type { Answer, Graph, House } from '../support/graph.ts';
import * as op from './graph/operations.ts';
import { submit } from './vocabulary-entries.ts';
import {
  type Administer,
  administer,
  domainId,
  vendorId,
  vocabularyOf,
} from './vocabulary-operations.ts';

const BROWSE = `query ($filter: WriteUpFilter) {
  writeUps(filter: $filter) { totalCount edges { node {
    title domains { slug } vendors { slug } } } }
}`;

/** One tag takes the place of another: everything that named the one names the other. */
export function describeVocabularyMerges(house: () => House): void {
  describe('a merge of two tags', () => {
    let admin: Administer;
    let member: Graph;

    beforeEach(async () => {
      admin = administer(await house().anAdministratorAsks());
      member = await house().aMemberAsks();
    });

    const browse = async (filter: object): Promise<Answer[]> =>
      (await member.execute(BROWSE, { filter })).writeUps.edges.map(({ node }: Answer) => node);
    const find = async (query: string, filter: object = {}): Promise<string[]> => {
      await house().drain();
      const { search } = await member.execute(op.SEARCH, { query, filter });
      return search.edges.map(({ node }: Answer) => node.title).sort();
    };

    test('lets write-ups, names and what is inside follow, and leaves the merged one retired', async () => {
      const { source, target } = await twoDomains();

      const { domain, change } = await admin.done('mergeDomains', ends(source, target));

      expect(domain).toMatchObject({
        ...{ slug: 'mobile-computing', retired: false, writeUpCount: 4 },
        aliases: ['handheld fleet', 'Phone Estate', 'ward phones'],
        children: [{ slug: 'pagers' }],
      });
      expect(change.sentence).toBe('Merged the domain "Phone Estate" into "Mobile Computing".');
      const tagsOf = async (title: string) =>
        (await browse({})).find((node) => node.title === title)?.domains;
      expect(await tagsOf('only the one')).toEqual([{ slug: 'mobile-computing' }]);
      expect(await tagsOf('both')).toEqual([{ slug: 'mobile-computing' }]);
      const [live, retired] = [await admin.tags(), await admin.tags(true)];
      expect(live.domains.map(({ slug }: Answer) => slug)).toEqual(['mobile-computing']);
      expect(retired.domains).toMatchObject([
        { slug: 'phone-estate', mergedInto: { slug: 'mobile-computing' }, children: [] },
      ]);
    });

    test('is found by the old name and the new one, and by the old slug in a filter', async () => {
      const { source, target } = await twoDomains();

      await admin.done('mergeDomains', ends(source, target));

      const all = ['both', 'only the one', 'only the other'];
      expect(await find('phone estate')).toEqual(expect.arrayContaining(all));
      expect(await find('mobile computing')).toEqual(expect.arrayContaining(all));
      for (const slug of ['phone-estate', 'mobile-computing']) {
        expect(await find('', { domains: [slug] })).toEqual(expect.arrayContaining(all));
        expect((await browse({ domains: [slug] })).map(({ title }) => title)).toHaveLength(4);
      }
      expect(await find('', { domains: ['pagers'] })).toEqual(['inside']);
    });

    test('of vendors keeps what each name was, and the name that goes as a former one', async () => {
      const { aVendor, aWriteUp, prisma } = house();
      const source = await aVendor({ slug: 'acme', name: 'Acme', ordinaryWord: true });
      const target = await aVendor({ slug: 'globex', name: 'Globex' });
      await prisma.vendorAlias.createMany({
        data: [
          { vendorId: source.id, alias: 'ACM', kind: 'PRODUCT', ambiguous: true },
          { vendorId: source.id, alias: 'globex', kind: 'OWNER', searchable: false },
          { vendorId: target.id, alias: 'acme', kind: 'OWNER', searchable: false },
        ],
      });
      await aWriteUp({ draft: { vendors: ['acme'] } });

      const { vendor } = await admin.done('mergeVendors', {
        ...{ id: vendorId(source), intoId: vendorId(target) },
      });

      expect(vendor).toMatchObject({ slug: 'globex', writeUpCount: 1 });
      expect(vendor.names).toMatchObject([
        { alias: 'ACM', kind: 'PRODUCT', ambiguous: true },
        { alias: 'Acme', kind: 'FORMER_NAME', ordinaryWord: true, searchable: true },
      ]);
      expect(await browse({ vendors: ['acme'] })).toMatchObject([
        { vendors: [{ slug: 'globex' }] },
      ]);
    });

    test('leads from the first of a chain to its end', async () => {
      const [a, b, c] = await vendors('a', 'b', 'c');
      await house().aWriteUp({ draft: { vendors: ['a'] } });

      await admin.done('mergeVendors', vendorEnds(a, b));
      await admin.done('mergeVendors', vendorEnds(b, c));

      expect(await browse({ vendors: ['a'] })).toMatchObject([{ vendors: [{ slug: 'c' }] }]);
      expect((await admin.tags(true)).vendors.edges).toMatchObject([
        { node: { slug: 'a', mergedInto: { slug: 'c' } } },
        { node: { slug: 'b', mergedInto: { slug: 'c' } } },
      ]);
    });

    test('carries submissions on: as they are read, when they are released, and from old drafts', async () => {
      const { aSubmission, prisma, aReviewerAsks, anAdministratorAsks } = house();
      const { source, target } = await twoDomains();
      const domains = ['phone-estate', 'mobile-computing'];
      for (const title of ['1', '2'])
        await aSubmission({ state: 'APPROVED', draft: { title, domains } });

      await admin.done('mergeDomains', ends(source, target));

      const { submissions } = await (await aReviewerAsks()).execute(op.QUEUE);
      for (const { node } of submissions.edges)
        expect(node.draft.domains).toEqual([{ slug: 'mobile-computing' }]);
      const { submitWriteUp } = await submit(house(), { title: '3', domains: ['phone-estate'] });
      expect(submitWriteUp.__typename).toBe('SubmitWriteUpPayload');
      await prisma.submission.updateMany({ data: { state: 'APPROVED' } });
      const released = await (await anAdministratorAsks()).execute(op.RELEASE);
      expect(released.releaseApproved).toMatchObject({ count: 3 });
      const found = await browse({ domains: ['phone-estate'] });
      const carried = found.filter(({ title }) => /^\d$/.test(title)).map((node) => node.domains);
      expect(carried).toEqual(Array(3).fill([{ slug: 'mobile-computing' }]));
    });

    test('is accepted in a revision, which keeps the tags of before the merge', async () => {
      const { anonymous, aSubmission } = house();
      const { source, target } = await twoDomains();
      const { receipt, receiptHash } = aReceipt();
      const { draft } = await aSubmission({ receiptHash, draft: { domains: ['phone-estate'] } });
      await admin.done('mergeDomains', ends(source, target));

      const { reviseSubmission } = await anonymous.execute(op.REVISE, {
        input: { receipt, draft },
      });

      expect(reviseSubmission).toMatchObject({ mailbox: { state: 'PENDING' } });
    });

    test.each([
      ['into itself', 'a', 'a', /cannot be merged into itself/],
      ['into what was merged into it', 'a', 'merged', /would make a circle/],
      ['into what was merged elsewhere', 'b', 'merged', /choose what took its place/],
      ['of what was merged already', 'merged', 'b', /was merged into another/],
      ['into what is retired', 'a', 'retired', /is retired; take it back/],
      ['into what it contains', 'a', 'inside-a', /merge it the other way round/],
      ['of two levels into the lower one', 'a', 'inside-b', /three levels deep/],
    ])('%s is refused in a sentence, and nothing is changed', async (_, from, into, words) => {
      const { aDomain, prisma } = house();
      await aDomain({ slug: 'retired', retired: true });
      for (const parent of ['a', 'b']) await aDomain({ slug: `inside-${parent}`, parent });
      const idOf = async (slug: string) =>
        domainId(await prisma.domain.findUniqueOrThrow({ where: { slug } }));
      const merged = domainId(await aDomain({ slug: 'merged' }));
      await admin.done('mergeDomains', { id: merged, intoId: await idOf('a') });
      const before = await vocabularyOf(house());

      const input = { id: await idOf(from), intoId: await idOf(into) };
      const answer = await admin.change('mergeDomains', input);

      expect(answer.message).toMatch(words);
      expect(['CONFLICT', 'INVALID_INPUT']).toContain(answer.code);
      expect(await vocabularyOf(house())).toEqual(before);
      expect(await admin.changes()).toHaveLength(1);
    });

    test('leaves nothing to be changed on the merged one', async () => {
      const [a, b] = await vendors('a', 'b');
      await admin.done('mergeVendors', vendorEnds(a, b));

      const answer = await admin.change('updateVendor', { id: vendorId(a), retired: false });

      expect(answer).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
      expect(answer.message).toContain('choose what took its place');
    });

    test('of a pair that many share moves each write-up once, and the index hears of each', async () => {
      const [a, b] = await vendors('a', 'b');
      for (let at = 0; at < 12; at += 1)
        await house().aWriteUp({ draft: { vendors: at % 3 ? ['a'] : ['a', 'b'] } });

      const { vendor } = await admin.done('mergeVendors', vendorEnds(a, b));

      expect(vendor.writeUpCount).toBe(12);
      expect(await house().prisma.outbox.count()).toBe(12);
    });

    const ends = (source: { id: string }, target: { id: string }) => ({
      ...{ id: domainId(source), intoId: domainId(target) },
    });
    const vendorEnds = (source: { id: string }, target: { id: string }) => ({
      ...{ id: vendorId(source), intoId: vendorId(target) },
    });

    async function vendors(...slugs: string[]) {
      const made: { id: string }[] = [];
      for (const slug of slugs) made.push(await house().aVendor({ slug }));
      // As many as there are slugs; no test names a fourth.
      return made as [{ id: string }, { id: string }, { id: string }];
    }

    /** Two domains with a write-up each, one that carries both, and one inside the first. */
    async function twoDomains() {
      const { aDomain, aWriteUp } = house();
      const source = await aDomain({
        ...{ slug: 'phone-estate', name: 'Phone Estate' },
        aliases: ['ward phones', 'Handheld Fleet'],
      });
      const target = await aDomain({
        ...{ slug: 'mobile-computing', name: 'Mobile Computing', aliases: ['handheld fleet'] },
      });
      await aDomain({ slug: 'pagers', parent: 'phone-estate' });
      const content = { challenge: 'Calls.', solution: 'One.', outcome: 'Good.', phrases: [] };
      const carry = (title: string, domains: string[]) =>
        aWriteUp({ draft: { ...content, title, domains } });
      await carry('only the one', ['phone-estate']);
      await carry('only the other', ['mobile-computing']);
      await carry('both', ['phone-estate', 'mobile-computing']);
      await carry('inside', ['pagers']);
      return { source, target };
    }
  });
}
