import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { openTestDatabase } from '../support/database.ts';
import { openHouse } from '../support/graph.ts';
import { openServer, type TestServer } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';
import * as op from './graph/operations.ts';
import { administer, changing, domainId, vendorId, vocabularyOf } from './vocabulary-operations.ts';

describe('a change to the vocabularies, while the server runs', () => {
  let server: TestServer;
  let administrator: { cookie: string };

  beforeEach(async () => {
    server = await openServer();
    administrator = await server.signedIn('ADMIN');
  });
  afterEach(() => server.close());

  const ask = async (operation: string, variables: object) => {
    const { json } = await server.ask(operation, administrator, variables);
    expect(json.errors).toBeUndefined();
    return json.data;
  };
  const totalOf = async (query: string): Promise<number> => {
    await server.app.drainOutbox();
    return (await ask(op.SEARCH, { query })).search.total.value;
  };
  const release = async (draft: object) => {
    const { id } = await server.factories.aWriteUp({ draft });
    await server.app.db.prisma.outbox.create({ data: { id, version: 1, kind: 'UPSERT' } });
  };

  test('is in effect with the next search, and so is taking it back', async () => {
    await release({ title: 'Xylophone repairs' });
    expect(await totalOf('glockenspiel')).toBe(0);

    const words = { canonical: 'xylophone', strength: 'EXACT', equivalents: ['glockenspiel'] };
    const { createSynonym } = await ask(changing('createSynonym'), { input: words });
    expect(await totalOf('glockenspiel')).toBe(1);

    const { id } = createSynonym.change;
    await ask(changing('undoVocabularyChange'), { input: { id } });
    expect(await totalOf('glockenspiel')).toBe(0);
  });

  test('reaches the index in the background: the new name finds, and so does the merged one', async () => {
    const { aVendor } = server.factories;
    const acme = await aVendor({ slug: 'acme', name: 'Acme Xylophones' });
    const globex = await aVendor({ slug: 'globex', name: 'Globex' });
    await release({ title: 'Ward music', vendors: ['acme'] });

    const input = { id: vendorId(acme), name: 'Zither Works' };
    await ask(changing('updateVendor'), { input });
    expect(await totalOf('zither works')).toBe(1);

    const ends = { id: vendorId(acme), intoId: vendorId(globex) };
    await ask(changing('mergeVendors'), { input: ends });
    expect(await totalOf('globex')).toBe(1);
    expect(await totalOf('zither works')).toBe(1);
  });

  test('costs a search one statement to learn of; the vocabularies are read once a change', async () => {
    const reads = async () => {
      const { statements } = await statementsOf(() => ask(op.SEARCH, { query: 'xylophone' }));
      const of = (table: string) => statements.filter((sql) => sql.includes(`"${table}"`)).length;
      return { changes: of('VocabularyChange'), words: of('Synonym') };
    };

    expect(await reads()).toEqual({ changes: 1, words: 1 });
    expect(await reads()).toEqual({ changes: 1, words: 0 });
    const words = { canonical: 'xylophone', strength: 'EXACT', equivalents: ['marimba'] };
    await ask(changing('createSynonym'), { input: words });
    expect(await reads()).toEqual({ changes: 1, words: 1 });
    expect(await reads()).toEqual({ changes: 1, words: 0 });
  });
});

describe('the vocabularies as they are delivered', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openTestDatabase();
    await seed(database.prisma, { demo: true, today: new Date('2026-11-18T00:00:00Z') });
  });
  afterEach(() => database.close());

  test('stay as an administrator left them when the demo group is removed', async () => {
    const house = openHouse(database);
    const graph = await house.anAdministratorAsks();
    const admin = administer(graph);
    const [first, second] = await database.prisma.vendor.findMany({ orderBy: { slug: 'asc' } });
    const ends = { id: vendorId(first!), intoId: vendorId(second!) };
    const merged = await admin.done('mergeVendors', ends);
    const before = await vocabularyOf(house);

    await graph.execute('mutation { removeDemo { __typename } }');

    const bare = <Tag extends object>(tags: Tag[]) => tags.map((tag) => ({ ...tag, writeUps: [] }));
    const after = await vocabularyOf(house);
    expect(after.vendors).toEqual(bare(before.vendors));
    expect(after.domains).toEqual(bare(before.domains));
    expect(after.synonyms).toEqual(before.synonyms);
    expect((await admin.undo(merged)).change).toMatchObject({ undone: true });
  });

  test('can be edited as they are, although some of their names are shared', async () => {
    const { prisma } = database;
    const admin = administer(await openHouse(database).anAdministratorAsks());
    const domains = sharing(await prisma.domain.findMany(), ({ aliases }) => aliases);
    const vendors = sharing(
      await prisma.vendor.findMany({ include: { aliases: true } }),
      (vendor) => vendor.aliases.map(({ alias }) => alias),
    );
    expect(Math.min(domains.length, vendors.length)).toBeGreaterThan(2);

    for (const { id, aliases } of domains)
      await admin.done('updateDomain', { id: domainId({ id }), aliases, definition: 'Anew.' });
    for (const { id, aliases } of vendors) {
      const names = aliases.map(({ alias, kind, fact, ordinaryWord, ambiguous }) => {
        return { alias, kind, fact, ordinaryWord, ambiguous };
      });
      await admin.done('updateVendor', { id: vendorId({ id }), names, category: 'Anew' });
    }

    const ids = { id: { in: vendors.map(({ id }) => id) } };
    const kept = await prisma.vendor.findMany({ where: ids, include: { aliases: true } });

    const texts = (rows: typeof vendors) =>
      rows.flatMap((row) => row.aliases.map(({ id: _, ...alias }) => JSON.stringify(alias))).sort();
    expect(texts(kept)).toEqual(texts(vendors));
  });
});

/** Some of the tags that have a name which another one of them has, too. */
function sharing<Tag extends { name: string }>(
  tags: Tag[],
  aliases: (tag: Tag) => string[],
): Tag[] {
  const names = (tag: Tag) => [tag.name, ...aliases(tag)].map((name) => name.toLowerCase());
  const all = tags.flatMap((tag) => [...new Set(names(tag))]);
  const isShared = (name: string) => all.indexOf(name) !== all.lastIndexOf(name);
  return tags.filter((tag) => names(tag).some(isShared)).slice(0, 8);
}
