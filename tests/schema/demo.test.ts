import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { openTestDatabase } from '../support/database.ts';
import { type House, openHouse } from '../support/graph.ts';

const REMOVE_DEMO = `mutation { removeDemo {
  __typename
  ... on RemoveDemoPayload { group { demo memberCount writeUpCount } }
  ... on Error { code }
} }`;

describe('the demo group', () => {
  const today = new Date('2026-11-18T00:00:00Z');
  let database: Database;
  let house: House;

  beforeEach(async () => {
    database = await openTestDatabase();
    house = openHouse(database);
    await seed(database.prisma, { demo: true, today });
  });
  afterEach(() => database.close());

  test('has members, teams, write-ups, and submissions so that a third can be released', async () => {
    const { prisma } = database;

    const submissions = await prisma.submission.groupBy({ by: ['state'], _count: true });

    expect(await prisma.member.count({ where: { synthetic: true } })).toBe(48);
    expect(await prisma.peerTeam.count({ where: { synthetic: true } })).toBe(4);
    expect(await prisma.writeUp.count({ where: { synthetic: true } })).toBe(161);
    expect(Object.fromEntries(submissions.map((row) => [row.state, row._count]))).toEqual({
      PENDING: 3,
      APPROVED: 2,
    });
  });

  test('stays while every administrator is a demo member, or nobody could sign in', async () => {
    const demo = await database.prisma.member.findFirstOrThrow({ where: { role: 'ADMIN' } });
    const { id: memberId, name, email, role } = demo;
    const administrator = house.graphFor({ memberId, name, email, role, via: 'SIGN_IN' });

    const { removeDemo } = await administrator.execute(REMOVE_DEMO);

    expect(removeDemo).toMatchObject({ code: 'CONFLICT' });
    expect(await database.prisma.member.count()).toBe(48);
  });

  test('is removed whole by a real administrator, and does not come back', async () => {
    const administrator = await house.anAdministratorAsks();

    const { removeDemo } = await administrator.execute(REMOVE_DEMO);
    await seed(database.prisma, { demo: true, today });

    expect(removeDemo.group).toEqual({ demo: 'REMOVED', memberCount: 1, writeUpCount: 0 });
    const { prisma } = database;
    expect(await Promise.all([prisma.submission.count(), prisma.mailbox.count()])).toEqual([0, 0]);
    expect(await Promise.all([prisma.writeUp.count(), prisma.peerTeam.count()])).toEqual([0, 0]);
    expect(await prisma.tombstone.count()).toBe(161);
  });
});
