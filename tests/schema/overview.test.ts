import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { type House, openHouse } from '../support/graph.ts';
import { statementsOf } from '../support/statements.ts';

let database: Database;
let house: House;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  house = openHouse(database);
});
afterAll(() => database?.close());

const COVERAGE = '{ coverage { domain vendor writeUpCount } }';

test('coverage counts each write-up once where its domain, and the wider one, meet its vendor', async () => {
  await house.aDomain({ slug: 'pumps', parent: 'devices' });
  await house.aDomain({ slug: 'monitors', parent: 'devices' });
  await house.aWriteUp({ draft: { domains: ['pumps', 'monitors'], vendors: ['spok'] } });
  await house.aWriteUp({ draft: { domains: ['devices'], vendors: ['spok', 'epic'] } });
  const member = await house.aMemberAsks();

  const { coverage } = await member.execute(COVERAGE);

  expect(coverage).toEqual([
    { domain: 'devices', vendor: 'epic', writeUpCount: 1 },
    { domain: 'devices', vendor: 'spok', writeUpCount: 2 },
    { domain: 'monitors', vendor: 'spok', writeUpCount: 1 },
    { domain: 'pumps', vendor: 'spok', writeUpCount: 1 },
  ]);
});

test('coverage leaves out what is retired, and asks the database once', async () => {
  await house.aWriteUp({ draft: { domains: ['pumps'], vendors: ['spok'] } });
  await house.aWriteUp({ draft: { domains: ['phones'], vendors: ['epic'] } });
  const { prisma } = house;
  await prisma.domain.update({ where: { slug: 'phones' }, data: { retired: true } });
  const member = await house.aMemberAsks();

  const { answer, statements } = await statementsOf(() => member.execute(COVERAGE));
  await prisma.vendor.update({ where: { slug: 'spok' }, data: { retired: true } });
  const { coverage } = await member.execute(COVERAGE);

  expect(answer.coverage).toEqual([{ domain: 'pumps', vendor: 'spok', writeUpCount: 1 }]);
  expect(statements).toHaveLength(1);
  expect(coverage).toEqual([]);
});

test('reviewers read how many submissions stand where, by one statement', async () => {
  for (const state of ['PENDING', 'PENDING', 'APPROVED', 'DECLINED'] as const)
    await house.aSubmission({ state });
  const reviewer = await house.aReviewerAsks();

  const { answer, statements } = await statementsOf(() =>
    reviewer.execute('{ submissionCounts { pending changesRequested approved declined } }'),
  );

  expect(answer.submissionCounts).toEqual({
    ...{ pending: 2, changesRequested: 0, approved: 1, declined: 1 },
  });
  expect(statements).toHaveLength(1);
});
