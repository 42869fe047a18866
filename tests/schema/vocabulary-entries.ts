import { beforeEach, describe, expect, test } from 'vitest';
import { aDraft, aReceipt } from '../support/factories.ts';
import type { Answer, House } from '../support/graph.ts';
import * as op from './graph/operations.ts';
import {
  type Administer,
  administer,
  domainId,
  vendorId,
  vocabularyOf,
} from './vocabulary-operations.ts';

/** Adding, renaming and retiring what a vocabulary holds. */
export function describeVocabularyEntries(house: () => House): void {
  describe('an administrator of the vocabularies', () => {
    let admin: Administer;

    beforeEach(async () => {
      admin = administer(await house().anAdministratorAsks());
    });

    test('adds a domain inside another, whose slug is made of its name', async () => {
      const devices = await house().aDomain({ slug: 'devices', name: 'Devices' });

      const { domain, change } = await admin.done('createDomain', {
        name: ' Pompes à perfusion ',
        definition: 'Pumps and their libraries.',
        parentId: domainId(devices),
        aliases: ['smart pumps'],
      });

      expect(domain).toMatchObject({
        ...{ slug: 'pompes-a-perfusion', name: 'Pompes à perfusion', aliases: ['smart pumps'] },
        ...{ parent: { slug: 'devices' }, retired: false, mergedInto: null },
      });
      expect(change).toMatchObject({ number: 1, undone: false, undoable: true });
      expect(change.sentence).toBe('Added the domain "Pompes à perfusion".');
      const { domains } = await admin.tags();
      expect(domains).toMatchObject([
        { slug: 'devices', children: [{ slug: 'pompes-a-perfusion' }] },
      ]);
    });

    test('gets another slug where a name reads the same, and one where it has no Latin letter', async () => {
      const slugOf = async (name: string) =>
        (await admin.done('createVendor', { name, category: 'Pumps' })).vendor.slug;

      expect(await slugOf('Acme Pumps')).toBe('acme-pumps');
      expect(await slugOf('Acme/Pumps')).toBe('acme-pumps-2');
      expect(await slugOf('אקמה')).toBe('vendor');
      expect(await slugOf('アクメ 🏥')).toBe('vendor-2');
    });

    test('adds a vendor with names of each kind, and an owner is not searched', async () => {
      const names = [
        { alias: 'Acme One', kind: 'PRODUCT', fact: 'For wards.', ambiguous: true },
        { alias: 'Globex', kind: 'OWNER' },
      ];

      const { vendor } = await admin.done('createVendor', {
        ...{ name: 'Acme', category: 'Pumps', ordinaryWord: true, names },
      });

      const plain = { ordinaryWord: false, ambiguous: false, fact: null };
      expect(vendor).toMatchObject({ slug: 'acme', category: 'Pumps', ordinaryWord: true });
      expect(vendor.names).toEqual([
        { ...plain, ...names[0], searchable: true },
        { ...plain, ...names[1], searchable: false },
      ]);
    });

    test('renames without changing the slug, and leaves alone what is left out', async () => {
      const vendor = await house().aVendor({ slug: 'acme', name: 'Acme' });
      await admin.done('updateVendor', {
        ...{ id: vendorId(vendor), names: [{ alias: 'ACM', kind: 'NICKNAME' }] },
      });

      const renamed = await admin.done('updateVendor', {
        id: vendorId(vendor),
        name: 'Acme Health',
      });

      expect(renamed.vendor).toMatchObject({
        ...{ slug: 'acme', name: 'Acme Health', category: 'Devices' },
        names: [{ alias: 'ACM' }],
      });
      expect(renamed.change.sentence).toBe('Changed the vendor "Acme": renamed to "Acme Health".');
      expect((await admin.changes()).map(({ sentence }) => sentence)).toEqual([
        'Changed the vendor "Acme": renamed to "Acme Health".',
        'Changed the vendor "Acme": other names added: "ACM".',
      ]);
    });

    test('retires a tag: new write-ups cannot carry it, old ones keep it', async () => {
      const { aVendor, aWriteUp, aMemberAsks } = house();
      const vendor = await aVendor({ slug: 'acme', name: 'Acme' });
      const writeUp = await aWriteUp({ draft: { vendors: ['acme'] } });

      await admin.done('updateVendor', { id: vendorId(vendor), retired: true });

      const member = await aMemberAsks();
      const [offered, retired] = [await admin.tags(), await admin.tags(true)];
      expect(offered.vendors).toEqual({ totalCount: 0, edges: [] });
      expect(retired.vendors).toEqual({
        totalCount: 1,
        edges: [{ node: { slug: 'acme', name: 'Acme', mergedInto: null } }],
      });
      const { writeUps } = await member.execute(op.WRITE_UPS, { filter: { vendors: ['acme'] } });
      expect(writeUps.edges).toMatchObject([{ node: { title: writeUp.title } }]);
      const { submitWriteUp } = await submit(house(), { vendors: ['acme'] });
      expect(submitWriteUp).toMatchObject({
        code: 'INVALID_INPUT',
        message: 'The vendor "Acme" is retired; choose one from the list.',
        path: ['input', 'draft', 'vendors', '0'],
      });
    });

    test('retires no domain from around those inside it', async () => {
      await house().aDomain({ slug: 'pumps', name: 'Pumps', parent: 'devices' });
      const devices = await house().aDomain({ slug: 'devices' });

      const answer = await admin.change('updateDomain', { id: domainId(devices), retired: true });

      expect(answer).toMatchObject({ code: 'CONFLICT' });
      expect(answer.message).toContain('still has narrower domains: Pumps');
    });

    test('keeps words that mean the same, and their acronyms are recognised', async () => {
      const words = {
        equivalents: ['EHR', 'digital chart'],
        oneWay: ['chart'],
        ambiguous: ['EHR'],
      };

      const { synonym } = await admin.done('createSynonym', {
        ...{ canonical: 'electronic health record', strength: 'EXACT', ...words },
      });
      const { id } = synonym;
      const updated = await admin.done('updateSynonym', { id, narrower: ['Epic'], ambiguous: [] });

      expect(synonym).toMatchObject({ ...words, acronyms: ['EHR'], narrower: [] });
      expect(updated.synonym).toMatchObject({
        narrower: ['Epic'],
        ambiguous: [],
        oneWay: ['chart'],
      });
      expect((await admin.done('deleteSynonym', { id })).synonymId).toBe(id);
      expect(await house().prisma.synonym.count()).toBe(0);
    });

    const LONG = 'x'.repeat(101);
    const domain = { name: 'Pumps', definition: 'Pumps.' };
    const vendor = { name: 'Pumps Inc', category: 'Pumps' };

    test.each([
      ['createDomain', { ...domain, name: '  ' }, ['name'], /empty; write at least one word/],
      ['createDomain', { ...domain, name: LONG }, ['name'], /longer than 100/],
      ['createDomain', { ...domain, name: 'two\nlines' }, ['name'], /goes over a line/],
      ['createDomain', { ...domain, name: 'NUL \0' }, ['name'], /character in it that no text has/],
      ['createDomain', { ...domain, name: '🏥' }, ['name'], /no letter or digit/],
      ['createDomain', { ...domain, definition: '' }, ['definition'], /say it in a sentence/],
      [
        'createDomain',
        { ...domain, name: 'ehr' },
        ['name'],
        /a name of the domain "Records" already/,
      ],
      ['createDomain', { ...domain, aliases: ['a', ''] }, ['aliases', '1'], /empty/],
      ['createDomain', { ...domain, aliases: ['a', 'A'] }, ['aliases', '1'], /named here already/],
      ['createDomain', { ...domain, aliases: ['ｒecords'] }, ['aliases', '0'], /"Records" already/],
      ['createDomain', { ...domain, aliases: ['old'] }, ['aliases', '0'], /retired domain "Old"/],
      ['createVendor', { ...vendor, name: 'acme' }, ['name'], /a name of the vendor "Acme"/],
      [
        'createVendor',
        {
          ...vendor,
          names: [
            { alias: 'A', kind: 'PRODUCT' },
            { alias: ' ', kind: 'PRODUCT' },
          ],
        },
        ['names', '1', 'alias'],
        /empty/,
      ],
      [
        'createVendor',
        { ...vendor, names: [{ alias: 'ACM', kind: 'NICKNAME' }] },
        ['names', '0', 'alias'],
        /a name of the vendor "Acme"/,
      ],
      [
        'createSynonym',
        { canonical: 'chart', strength: 'EXACT', oneWay: ['folder'] },
        ['canonical'],
        /the words that mean "electronic health record"/,
      ],
      [
        'createSynonym',
        { canonical: 'pump', strength: 'EXACT' },
        ['equivalents'],
        /One word alone is no group; add at least one/,
      ],
      [
        'createSynonym',
        { canonical: 'pump', strength: 'EXACT', ambiguous: ['drip'] },
        ['ambiguous', '0'],
        /not among the words of this group/,
      ],
    ] as const)('is refused by %s %j in a sentence, and nothing is changed', async (...row) => {
      const [name, input, path, words] = row;
      await aSmallVocabulary();
      const before = await vocabularyOf(house());

      const answer = await admin.change(name, input);

      expect(answer.issues).toEqual([
        { path: ['input', ...path], message: expect.stringMatching(words) },
      ]);
      expect(await vocabularyOf(house())).toEqual(before);
      expect(await admin.changes()).toEqual([]);
    });

    test('may give an owner, a bought company or a doubtful name that another vendor has', async () => {
      await aSmallVocabulary();
      const names = [
        { alias: 'Acme', kind: 'OWNER' },
        { alias: 'ACM', kind: 'PRODUCT', ambiguous: true },
      ];

      const { vendor: added } = await admin.done('createVendor', { ...vendor, names });

      expect(added.names).toHaveLength(2);
    });

    test('is told when nothing would change', async () => {
      const { records } = await aSmallVocabulary();
      const id = domainId(records);

      const answer = await admin.change('updateDomain', { id, name: 'Records', aliases: ['EHR'] });

      expect(answer).toMatchObject({ code: 'INVALID_INPUT', path: ['input'] });
      expect(answer.message).toContain('changes nothing');
    });

    test.each([
      ['updateDomain', { retired: true }],
      ['updateVendor', { retired: true }],
      ['deleteSynonym', {}],
      ['undoVocabularyChange', {}],
    ] as const)('reads from %s that there is no such thing', async (name, input) => {
      const strange = [vendorId({ id: crypto.randomUUID() }), 'nonsense'];

      const answers = await Promise.all(strange.map((id) => admin.change(name, { ...input, id })));

      for (const answer of answers)
        expect(answer).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    });

    async function aSmallVocabulary() {
      const { aDomain, aVendor, prisma } = house();
      const records = await aDomain({ slug: 'records', name: 'Records', aliases: ['EHR'] });
      await aDomain({ slug: 'old', name: 'Old', retired: true });
      const acme = await aVendor({ slug: 'acme', name: 'Acme' });
      await prisma.vendorAlias.create({
        data: { alias: 'ACM', kind: 'NICKNAME', vendorId: acme.id },
      });
      const canonical = 'electronic health record';
      await prisma.synonym.create({
        data: { canonical, strength: 'EXACT', equivalents: ['chart'] },
      });
      return { records };
    }
  });
}

/** Hands in a draft that is good but for what is given. */
export async function submit(house: House, draft: object): Promise<Answer> {
  await house.aDomain({ slug: 'mobile-devices' });
  const { receiptHash } = aReceipt();
  const member = await house.aMemberAsks();
  return member.execute(op.SUBMIT, { input: { receiptHash, draft: aDraft(draft) } });
}
