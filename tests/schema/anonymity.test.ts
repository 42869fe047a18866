import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { aDraft, aReceipt } from '../support/factories.ts';
import { type House, openHouse } from '../support/graph.ts';
import { SUBMIT } from './graph/operations.ts';

let database: Database;
let house: House;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  house = openHouse(database);
  await house.tags({ domains: ['mobile-devices'], vendors: [] });
});
afterAll(() => database?.close());

test('the same write-up by two members leaves the same rows, but for their random ids', async () => {
  const ash = await house.aMember({ name: 'Robin Ash', region: 'WEST', orgType: 'MEDICAL_GROUP' });
  const elm = await house.aMember({ name: 'Kim Elm', region: 'SOUTH', role: 'REVIEWER' });
  const { receiptHash } = aReceipt();

  const [first, second] = [await submittedBy(ash), await submittedBy(elm)];

  expect(first).toEqual(second);
  expect(first).toContain('Nurses no longer carry two phones');

  async function submittedBy(member: typeof ash) {
    const viewer = { memberId: member.id, ...member, via: 'SIGN_IN' as const };
    await house.graphFor(viewer).execute(SUBMIT, { input: { receiptHash, draft: aDraft() } });
    const rows = withoutIds(await rowsOf('library'));
    await house.prisma.mailbox.deleteMany();
    return rows;
  }
});

test('submitting changes nothing among the people', async () => {
  const member = await house.aMemberAsks();
  const before = await rowsOf('people');

  const { receiptHash } = aReceipt();
  await member.execute(SUBMIT, { input: { receiptHash, draft: aDraft() } });

  expect(await rowsOf('people')).toBe(before);
});

test('nothing of the viewer, plain or hidden, stands in the library after a submission', async () => {
  const member = await house.aMemberAsks();
  const { memberId, name, email } = member.viewer;

  const { receiptHash } = aReceipt();
  await member.execute(SUBMIT, { input: { receiptHash, draft: aDraft() } });

  const library = (await rowsOf('library')).toLowerCase();
  for (const secret of [memberId, memberId.replaceAll('-', ''), name, email])
    for (const spelling of ['utf8', 'hex', 'base64', 'base64url'] as const)
      expect(library).not.toContain(Buffer.from(secret).toString(spelling).toLowerCase());
});

/** Every row of every table, each as PostgreSQL writes it, in an order of their own. */
async function rowsOf(schema: 'people' | 'library'): Promise<string> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY tablename',
    [schema],
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ text: string }>(
      `SELECT one::text AS text FROM ${schema}."${name}" one ORDER BY 1`,
    );
    texts.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  return texts.join('\n');
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function withoutIds(rows: string): string {
  return rows.replace(UUID, 'id').split('\n').sort().join('\n');
}
