import { beforeEach, describe, expect, test } from 'vitest';
import { aDraft, aReceipt } from '../support/factories.ts';
import type { Answer, House } from '../support/graph.ts';
import * as op from './graph/operations.ts';
import { submit } from './vocabulary-entries.ts';
import {
  type Administer,
  administer,
  domainId,
  vendorId,
  vocabularyOf,
} from './vocabulary-operations.ts';

/** Whatever an administrator did can be taken back, exactly. */
export function describeVocabularyUndo(house: () => House): void {
  describe('a change to the vocabularies that is taken back', () => {
    let admin: Administer;

    beforeEach(async () => {
      admin = administer(await house().anAdministratorAsks());
    });

    const MADE: Record<string, (ids: Ids) => Promise<Answer>> = {
      'a new domain': ({ pumps }) =>
        admin.done('createDomain', { name: 'New', definition: 'New.', parentId: pumps }),
      'a renamed domain': ({ pumps }) =>
        admin.done('updateDomain', { id: pumps, name: 'Drips', definition: 'Other.' }),
      'other names of a domain': ({ pumps }) =>
        admin.done('updateDomain', { id: pumps, aliases: ['drips', 'syringes'] }),
      'a retired domain': ({ phones }) => admin.done('updateDomain', { id: phones, retired: true }),
      'merged domains': ({ pumps, phones }) =>
        admin.done('mergeDomains', { id: pumps, intoId: phones }),
      'a new vendor': () =>
        admin.done('createVendor', {
          ...{ name: 'New', category: 'New', names: [{ alias: 'N', kind: 'PRODUCT' }] },
        }),
      'a changed vendor': ({ acme }) =>
        admin.done('updateVendor', {
          ...{ id: acme, name: 'Acme Two', ordinaryWord: true, category: 'Else' },
          names: [{ alias: 'AC', kind: 'SPELLING', fact: 'Short.' }],
        }),
      'a retired vendor': ({ acme }) => admin.done('updateVendor', { id: acme, retired: true }),
      'merged vendors': ({ acme, globex }) =>
        admin.done('mergeVendors', { id: acme, intoId: globex }),
      'new words': () =>
        admin.done('createSynonym', { canonical: 'new', strength: 'LOOSE', oneWay: ['newer'] }),
      'changed words': ({ words }) =>
        admin.done('updateSynonym', { id: words, canonical: 'chart', equivalents: ['EHR', 'EMR'] }),
      'deleted words': ({ words }) => admin.done('deleteSynonym', { id: words }),
    };

    test.each(Object.keys(MADE))('leaves everything as before: %s', async (name) => {
      const ids = await aVocabulary();
      const before = await vocabularyOf(house());
      const made = await MADE[name]!(ids);
      expect(await vocabularyOf(house())).not.toEqual(before);

      const { change } = await admin.undo(made);

      expect(change).toMatchObject({ id: made.change.id, undone: true, undoable: false });
      expect(await vocabularyOf(house())).toEqual(before);
      const { number, sentence } = made.change;
      expect(await admin.changes()).toMatchObject([
        {
          number: number + 1,
          sentence: `Took back number ${number}: ${sentence}`,
          undoable: false,
        },
        { number, undone: true, undoable: false },
        { number: 1 },
      ]);
    });

    test('is found in the index as before the merge, and the old slug stands for itself again', async () => {
      const { acme, globex } = await aVocabulary();
      const made = await admin.done('mergeVendors', { id: acme, intoId: globex });
      await house().drain();

      await admin.undo(made);

      await house().drain();
      const member = await house().aMemberAsks();
      const titles = async (vendors: string[]) => {
        const variables = { query: '', filter: { vendors } };
        const { search } = await member.execute(op.SEARCH, variables);
        return search.edges.map(({ node }: Answer) => node.title).sort();
      };
      expect(await titles(['acme'])).toEqual(['both', 'first', 'revised']);
      expect(await titles(['globex'])).toEqual(['both', 'second']);
    });

    test('gives back only what had moved: what was released, revised or withdrawn since stays', async () => {
      const { acme, globex, withdrawn, revised } = await aVocabulary();
      const made = await admin.done('mergeVendors', { id: acme, intoId: globex });
      await house().anonymous.execute(op.WITHDRAW, { input: { receipt: withdrawn } });
      await house().aWriteUp({ draft: { title: 'since', vendors: ['globex'] } });
      const draft = aDraft({ title: 'revised', domains: ['phones'], vendors: ['globex'] });
      await house().anonymous.execute(op.REVISE, { input: { receipt: revised, draft } });
      await house().prisma.submission.updateMany({ data: { state: 'APPROVED' } });
      for (const title of ['more', 'and more'])
        await house().aSubmission({ state: 'APPROVED', draft: { title } });
      await (await house().anAdministratorAsks()).execute(op.RELEASE);

      await admin.undo(made);

      expect(await titlesOf('acme')).toEqual(['both']);
      expect(await titlesOf('globex')).toEqual(['both', 'revised', 'second', 'since']);
      expect(await house().prisma.vocabularyMove.count()).toBe(0);
    });

    test('waits for a later change to the same thing, which is named', async () => {
      const { acme, globex } = await aVocabulary();
      const renamed = await admin.done('updateVendor', { id: acme, name: 'Acme Two' });
      const merged = await admin.done('mergeVendors', { id: acme, intoId: globex });

      const refused = await admin.undo(renamed);

      expect(refused).toMatchObject({
        ...{ code: 'CONFLICT', path: ['input', 'id'] },
        message: 'Take back number 3 first: Merged the vendor "Acme Two" into "Globex".',
      });
      expect(await undoables()).toEqual([3, 1]);
      expect(await admin.changes()).toMatchObject([
        { number: 3, heldBy: null, undoes: null },
        { number: 2, heldBy: 3, undoes: null },
        { number: 1, heldBy: null, undoes: null },
      ]);
      await admin.undo(merged);
      expect(await undoables()).toEqual([2, 1]);
      expect(await admin.changes()).toMatchObject([
        { number: 4, heldBy: null, undoes: 3 },
        { number: 3, heldBy: null, undone: true },
        { number: 2, heldBy: null },
        { number: 1 },
      ]);
      expect((await admin.undo(renamed)).change).toMatchObject({ number: 2, undone: true });
    });

    test('cannot be taken back twice, and taking back cannot be taken back', async () => {
      const { acme } = await aVocabulary();
      const made = await admin.done('updateVendor', { id: acme, retired: true });
      await admin.undo(made);
      const [taking] = await admin.changes();

      expect(await admin.undo(made)).toMatchObject({ code: 'CONFLICT' });
      expect(await admin.undo({ change: taking })).toMatchObject({
        ...{ code: 'CONFLICT', message: expect.stringContaining('make that change anew') },
      });
    });

    test('is not a domain that is in use by now', async () => {
      const made = await admin.done('createDomain', { name: 'Pumps', definition: 'Pumps.' });
      await submit(house(), { domains: ['pumps'] });

      const refused = await admin.undo(made);

      expect(refused).toMatchObject({ code: 'CONFLICT' });
      expect(refused.message).toContain('"Pumps" is in use by now, in 1 of the write-ups');
      expect(await house().prisma.domain.count({ where: { slug: 'pumps' } })).toBe(1);
    });

    test('is not a domain that has others inside by now', async () => {
      const made = await admin.done('createDomain', { name: 'Pumps', definition: 'Pumps.' });
      const inside = { name: 'Drips', definition: 'Drips.', parentId: made.domain.id };
      const child = await admin.done('createDomain', inside);

      const refused = await admin.undo(made);
      await admin.undo(child);

      expect(refused).toMatchObject({ code: 'CONFLICT' });
      expect(refused.message).toContain('has narrower domains by now');
      expect((await admin.undo(made)).change).toMatchObject({ undone: true });
    });

    test('leaves later changes to what is inside it alone', async () => {
      const { aDomain } = house();
      const parentId = domainId(await aDomain({ slug: 'devices', name: 'Devices' }));
      const renamed = await admin.done('updateDomain', { id: parentId, name: 'Things' });
      await admin.done('createDomain', { name: 'Drips', definition: 'Drips.', parentId });

      const { change } = await admin.undo(renamed);

      expect(change.undone).toBe(true);
      expect((await admin.tags()).domains).toMatchObject([
        { name: 'Devices', children: [{ slug: 'drips' }] },
      ]);
    });

    test('does not bring a domain back into one that is retired by now', async () => {
      const { aDomain } = house();
      const child = domainId(await aDomain({ slug: 'drips', name: 'Drips', parent: 'devices' }));
      const parent = domainId(await aDomain({ slug: 'devices' }));
      const retired = await admin.done('updateDomain', { id: child, retired: true });
      await admin.done('updateDomain', { id: parent, retired: true });

      const refused = await admin.undo(retired);

      expect(refused).toMatchObject({ code: 'CONFLICT' });
      expect(refused.message).toContain('"Drips" is part of "Domain devices", which is retired');
    });

    test('does not bring back a name that another one has by now', async () => {
      const { words } = await aVocabulary();
      const deleted = await admin.done('deleteSynonym', { id: words });
      await admin.done('createSynonym', {
        ...{ canonical: 'EHR', strength: 'EXACT', narrower: ['chart notes'] },
      });

      const refused = await admin.undo(deleted);

      expect(refused).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
      expect(refused.message).toContain('a name of the words that mean "EHR" already');
    });

    test('keeps its write-ups to itself: what is withdrawn is gone from there, too', async () => {
      const { acme, globex, withdrawn } = await aVocabulary();
      await admin.done('mergeVendors', { id: acme, intoId: globex });
      const { prisma } = house();
      const { id } = await prisma.writeUp.findFirstOrThrow({ where: { title: 'first' } });

      await house().anonymous.execute(op.WITHDRAW, { input: { receipt: withdrawn } });

      const changes = JSON.stringify(await prisma.vocabularyChange.findMany());
      expect(changes).not.toContain(id);
      expect(await prisma.vocabularyMove.count({ where: { writeUpId: id } })).toBe(0);
    });

    const undoables = async () =>
      (await admin.changes()).filter(({ undoable }) => undoable).map(({ number }) => number);

    async function titlesOf(slug: string): Promise<string[]> {
      const where = { vendors: { some: { slug } } };
      const rows = await house().prisma.writeUp.findMany({ where });
      return rows.map(({ title }) => title).sort();
    }

    /** Two domains, one with another inside; two vendors with write-ups; one group of words. */
    async function aVocabulary() {
      const { aDomain, aVendor, aWriteUp, prisma } = house();
      const phones = await aDomain({ slug: 'phones', name: 'Phones', aliases: ['handhelds'] });
      const pumps = await aDomain({ slug: 'pumps', name: 'Pumps', aliases: ['drips'] });
      await aVendor({ slug: 'unused' });
      const acme = await aVendor({ slug: 'acme', name: 'Acme' });
      const globex = await aVendor({ slug: 'globex', name: 'Globex' });
      const data = { alias: 'ACM', kind: 'NICKNAME' as const, vendorId: acme.id };
      await prisma.vendorAlias.create({ data });
      const [first, both] = [aReceipt(), aReceipt()];
      const write = (title: string, domains: string[], vendors: string[], receiptHash?: string) =>
        aWriteUp({ draft: { title, domains, vendors }, ...(receiptHash ? { receiptHash } : {}) });
      await write('first', ['pumps'], ['acme'], first.receiptHash);
      await write('second', ['phones', 'pumps'], ['globex']);
      await write('both', ['phones'], ['acme', 'globex']);
      await write('revised', ['pumps'], ['acme'], both.receiptHash);
      const words = await admin.done('createSynonym', {
        ...{ canonical: 'electronic health record', strength: 'EXACT', equivalents: ['EHR'] },
      });
      return {
        ...{ phones: domainId(phones), pumps: domainId(pumps), words: words.synonym.id as string },
        ...{ acme: vendorId(acme), globex: vendorId(globex) },
        ...{ withdrawn: first.receipt, revised: both.receipt },
      };
    }

    type Ids = Awaited<ReturnType<typeof aVocabulary>>;
  });
}
