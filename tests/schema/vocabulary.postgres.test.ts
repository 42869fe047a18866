import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { buildPlan } from '../../search/query/build-plan.ts';
import { emptyDatabase } from '../support/database.ts';
import { type House, openHouse } from '../support/graph.ts';
import {
  NO_POSTGRES,
  openPostgresDatabase,
  startPostgres,
  type TestPostgres,
} from '../support/postgres.ts';
import { SECRET } from '../support/server.ts';
import * as op from './graph/operations.ts';
import { type Administer, administer, vendorId, vocabularyOf } from './vocabulary-operations.ts';

describe.skipIf(NO_POSTGRES)('vocabularies on PostgreSQL', { timeout: 120_000 }, () => {
  let postgres: TestPostgres;
  let database: Database;
  let house: House;
  let ash: Administer;
  let elm: Administer;

  beforeAll(async () => {
    postgres = await startPostgres();
    database = await openPostgresDatabase(postgres);
  });
  beforeEach(async () => {
    await emptyDatabase(database);
    house = openHouse(database);
    ash = administer(await house.anAdministratorAsks());
    elm = administer(await house.anAdministratorAsks());
  });
  afterAll(async () => {
    await database?.close();
    await postgres?.stop();
  });

  const vendor = async (slug: string) => vendorId(await house.aVendor({ slug }));
  const carried = (slug: string) =>
    house.prisma.writeUp.count({ where: { vendors: { some: { slug } } } });

  test('two administrators who merge each into the other leave one in use', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [a, b] = [`a-${round}`, `b-${round}`];
      const [idA, idB] = [await vendor(a), await vendor(b)];
      for (const slug of [a, b]) await house.aWriteUp({ draft: { vendors: [slug] } });

      const answers = await Promise.all([
        ash.change('mergeVendors', { id: idA, intoId: idB }),
        elm.change('mergeVendors', { id: idB, intoId: idA }),
      ]);

      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        ...['ConflictError', 'MergeVendorsPayload'],
      ]);
      const live = { slug: { in: [a, b] }, retired: false };
      expect(await house.prisma.vendor.count({ where: live })).toBe(1);
      expect([await carried(a), await carried(b)].sort()).toEqual([0, 2]);
    }
  });

  test('of twelve who add the same name at once one succeeds, and numbers have no gap', async () => {
    const input = { name: 'Acme', category: 'Pumps' };

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        (at % 2 ? ash : elm).change('createVendor', at < 9 ? input : { ...input, name: `A ${at}` }),
      ),
    );

    expect(answers.filter(({ code }) => !code)).toHaveLength(4);
    expect((await ash.changes()).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test('one change is taken back once, whoever asks at the same time', async () => {
    const made = await ash.done('updateVendor', { id: await vendor('a'), name: 'Anew' });

    const answers = await Promise.all([ash, elm, ash, elm].map((admin) => admin.undo(made)));

    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(3);
    expect((await vocabularyOf(house)).vendors).toMatchObject([{ name: 'Vendor a' }]);
  });

  test('a merge during a release and a withdrawal leaves no write-up behind on the old tag', async () => {
    const administrator = await house.anAdministratorAsks();
    for (let round = 0; round < 8; round += 1) {
      const [a, b] = [`a-${round}`, `b-${round}`];
      const [idA, idB] = [await vendor(a), await vendor(b)];
      for (let at = 0; at < 4; at += 1)
        await house.aSubmission({ state: 'APPROVED', draft: { vendors: [a] } });
      const gone = await house.aWriteUp({ draft: { vendors: [a] } });

      const [merged, released] = await Promise.all([
        ash.change('mergeVendors', { id: idA, intoId: idB }),
        administrator.execute(op.RELEASE),
        house.prisma.writeUp.delete({ where: { id: gone.id } }),
      ]);

      expect(merged.__typename).toBe('MergeVendorsPayload');
      expect(released.releaseApproved.count).toBe(4);
      expect([await carried(a), await carried(b)]).toEqual([0, 4]);
    }
  });

  test('a change in one process is in effect in the other with its next search', async () => {
    const url = await postgres.createDatabase();
    const env = readEnv({ DATABASE_URL: url, KINDLING_SECRET: SECRET, KINDLING_DEMO: 'off' });
    const apps = [await openApp(env), await openApp(env)];
    const namesKnown = async () => {
      const indexes = await Promise.all(apps.map((app) => app.vocabulary()));
      return indexes.map((index) => buildPlan('glockenspiel', index).concepts[0]?.recognised);
    };
    const other = await openDatabase({ url });
    const admin = administer(await openHouse(other).anAdministratorAsks());
    const words = { canonical: 'xylophone', strength: 'EXACT', equivalents: ['glockenspiel'] };

    const before = await namesKnown();
    const made = await admin.done('createSynonym', words);
    const between = await namesKnown();
    await admin.undo(made);
    const after = await namesKnown();

    await Promise.all([...apps, other].map((one) => one.close()));
    expect([before, between, after]).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });
});
