import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp } from '../../api/app.ts';
import { readEnv } from '../../api/env.ts';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { encodeGlobalId } from '../../schema/node.ts';
import { canRunMeilisearch, startMeilisearch } from '../search/meilisearch-server.ts';
import { emptyDatabase, MIGRATIONS } from '../support/database.ts';
import { aDraft, aReceipt } from '../support/factories.ts';
import { type Answer, type House, openHouse } from '../support/graph.ts';
import {
  NO_POSTGRES,
  openPostgresDatabase,
  startPostgres,
  type TestPostgres,
} from '../support/postgres.ts';
import { SECRET } from '../support/server.ts';
import {
  APPROVE,
  READ_SUBMISSION,
  RELEASE,
  REQUEST_CHANGES,
  REVISE,
  WITHDRAW,
} from './graph/operations.ts';

const REMOVE_MEMBER = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) {
  __typename ... on Error { code } } }`;

describe.skipIf(NO_POSTGRES)('at the same time, on PostgreSQL,', { timeout: 120_000 }, () => {
  let postgres: TestPostgres;
  let database: Database;
  let house: House;

  beforeAll(async () => {
    postgres = await startPostgres();
    database = await openPostgresDatabase(postgres);
  });
  beforeEach(async () => {
    await emptyDatabase(database);
    house = openHouse(database);
  });
  afterAll(async () => {
    await database?.close();
    await postgres?.stop();
  });

  const times = <T>(count: number, work: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, at) => work(at)));
  const tally = (names: string[]) => {
    const counts: Record<string, number> = {};
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  const submission = (id: string) => ({ input: { id: encodeGlobalId('Submission', id) } });

  test('twenty approvals of one submission give one success and nineteen conflicts', async () => {
    const reviewer = await house.aReviewerAsks();
    const { id } = await house.aSubmission();

    const read = await reviewer.execute(READ_SUBMISSION, submission(id).input);
    const input = { ...submission(id).input, version: read.submission.version };
    const answers: Answer[] = await times(20, () => reviewer.execute(APPROVE, { input }));

    const results = answers.map(({ approveSubmission }) => approveSubmission);
    expect(tally(results.map(({ __typename }) => __typename))).toEqual({
      ApproveSubmissionPayload: 1,
      ConflictError: 19,
    });
    const conflicts = results.filter(({ code }) => code === 'CONFLICT');
    for (const { message } of conflicts)
      expect(message).toBe('This submission is approved already.');
  });

  test('twenty releases give one, and publish each submission once', async () => {
    const administrator = await house.anAdministratorAsks();
    for (let at = 0; at < 5; at += 1) await house.aSubmission({ state: 'APPROVED' });

    const answers: Answer[] = await times(20, () => administrator.execute(RELEASE));

    expect(tally(answers.map(({ releaseApproved }) => releaseApproved.__typename))).toEqual({
      ReleaseApprovedPayload: 1,
      BelowMinimumError: 19,
    });
    expect(await house.prisma.writeUp.count()).toBe(5);
    expect(await house.prisma.submission.count()).toBe(0);
  });

  test('a withdrawal during a release never leaves a write-up behind', async () => {
    const administrator = await house.anAdministratorAsks();
    for (let round = 0; round < 15; round += 1) {
      const receipts = [aReceipt(), aReceipt(), aReceipt(), aReceipt()];
      for (const { receiptHash: hash } of receipts)
        await house.aSubmission({ state: 'APPROVED', receiptHash: hash });

      const { receipt, receiptHash } = receipts[0]!;
      const [, { withdraw }] = await Promise.all([
        administrator.execute(RELEASE),
        house.anonymous.execute(WITHDRAW, { input: { receipt } }),
      ]);

      expect(withdraw.mailbox.state).toBe('WITHDRAWN');
      const left = { where: { mailbox: { receiptHash } } };
      expect(await house.prisma.writeUp.count(left)).toBe(0);
      expect(await house.prisma.submission.count(left)).toBe(0);
    }
  });

  test('verdicts and revisions during a release lose nothing and publish nothing unseen', async () => {
    const administrator = await house.anAdministratorAsks();
    const reviewer = await house.aReviewerAsks();
    await house.tags(aDraft());
    for (let round = 0; round < 15; round += 1) {
      const { receipt, receiptHash } = aReceipt();
      const state = 'APPROVED' as const;
      await house.aSubmission({ state, receiptHash, draft: { title: 'Seen' } });
      const others = await times(4, () => house.aSubmission({ state }));
      const input = { ...submission(others[0]!.id).input, message: 'Once more, please.' };
      const draft = aDraft({ title: 'Unseen' });

      await Promise.all([
        administrator.execute(RELEASE),
        house.anonymous.execute(REVISE, { input: { receipt, draft } }),
        reviewer.execute(REQUEST_CHANGES, { input }),
      ]);

      const { prisma } = house;
      const waiting = await prisma.submission.findMany({ where: { mailbox: { receiptHash } } });
      expect(await prisma.writeUp.count({ where: { title: 'Unseen' } })).toBe(0);
      expect(waiting).toMatchObject([{ state: 'PENDING', draft: { title: 'Unseen' } }]);
      await prisma.submission.deleteMany();
      await prisma.writeUp.deleteMany();
    }
  });

  test('two administrators who remove each other leave one', async () => {
    for (let round = 0; round < 10; round += 1) {
      await house.prisma.member.deleteMany();
      const [ash, elm] = [await house.anAdministratorAsks(), await house.anAdministratorAsks()];
      const who = ({ viewer }: typeof ash) => ({
        input: { memberId: encodeGlobalId('Member', viewer.memberId) },
      });

      const answers: Answer[] = await Promise.all([
        ash.execute(REMOVE_MEMBER, who(elm)),
        elm.execute(REMOVE_MEMBER, who(ash)),
      ]);

      expect(tally(answers.map(({ removeMember }) => removeMember.__typename))).toEqual({
        RemoveMemberPayload: 1,
        ConflictError: 1,
      });
      expect(await house.prisma.member.count({ where: { role: 'ADMIN' } })).toBe(1);
    }
  });

  test('a member is removed once, and whoever comes later reads that there is none', async () => {
    const administrator = await house.anAdministratorAsks();
    const { id } = await house.aMember();
    const input = { memberId: encodeGlobalId('Member', id) };

    const answers: Answer[] = await times(8, () => administrator.execute(REMOVE_MEMBER, { input }));

    expect(tally(answers.map(({ removeMember }) => removeMember.__typename))).toEqual({
      RemoveMemberPayload: 1,
      NotFoundError: 7,
    });
  });

  test('one receipt submitted twenty times stands for one contribution', async () => {
    const member = await house.aMemberAsks();
    await house.tags(aDraft());
    const input = { receiptHash: aReceipt().receiptHash, draft: aDraft() };
    const operation = `mutation ($input: SubmitWriteUpInput!) {
      submitWriteUp(input: $input) { __typename } }`;

    const answers: Answer[] = await times(20, () => member.execute(operation, { input }));

    expect(tally(answers.map(({ submitWriteUp }) => submitWriteUp.__typename))).toEqual({
      SubmitWriteUpPayload: 1,
      ConflictError: 19,
    });
    expect(await house.prisma.submission.count()).toBe(1);
  });

  test('two starts on a new database migrate and seed it once', async () => {
    const url = await postgres.createDatabase();

    const apps = await times(2, () => openApp(envFor(url)));
    const migrations = await apps[0]!.db.pool.query('SELECT 1 FROM _prisma_migrations');
    const { demo } = await apps[0]!.db.prisma.group.findUniqueOrThrow({ where: { id: 1 } });
    const counts = [
      await apps[0]!.db.prisma.member.count(),
      await apps[1]!.db.prisma.member.count(),
    ];

    await Promise.all(apps.map((app) => app.close()));
    const folders = (await readdir(MIGRATIONS)).filter((name) => !name.includes('.'));
    expect(migrations.rowCount).toBe(folders.length);
    expect(demo).toBe('PRESENT');
    expect(counts).toEqual([48, 48]);
  });

  test.skipIf(!canRunMeilisearch())(
    'two processes that share an index drain the outbox without losing a change',
    async () => {
      const meilisearch = await startMeilisearch();
      const url = await postgres.createDatabase();
      const more = { KINDLING_DEMO: 'off', MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key };
      const apps = [await openApp(envFor(url, more)), await openApp(envFor(url, more))];
      const { prisma } = apps[0]!.db;
      const shared = openHouse(apps[0]!.db, { engine: apps[0]!.engine });
      await shared.tags(aDraft());
      for (const app of apps) app.outbox.start();

      const changed = await times(30, async (at) => {
        const { id } = await shared.aWriteUp({ draft: { title: `Write-up ${at}` } });
        await prisma.outbox.create({ data: { id, version: 1, kind: 'UPSERT' } });
        for (const app of apps) app.outbox.changed();
        return id;
      });
      const gone = changed.slice(0, 10);
      await prisma.$transaction([
        prisma.writeUp.deleteMany({ where: { id: { in: gone } } }),
        prisma.outbox.deleteMany({ where: { id: { in: gone } } }),
        prisma.outbox.createMany({
          data: gone.map((id) => ({ id, version: 2, kind: 'REMOVE' as const })),
        }),
      ]);

      await expect.poll(() => prisma.outbox.count(), { timeout: 60_000 }).toBe(0);
      const held = await apps[1]!.engine.digests();
      await Promise.all(apps.map((app) => app.close()));
      await meilisearch.stop();
      expect([...held.keys()].sort()).toEqual(changed.slice(10).sort());
    },
  );
});

describe('a database that does not answer', () => {
  test('is told in a sentence that names the variable', async () => {
    const location = { url: 'postgres://kindling:secret-word@127.0.0.1:9/kindling' };

    const failure = await openDatabase(location).catch((error: Error) => error);

    expect(failure).toMatchObject({
      name: 'DatabaseUnavailable',
      message: expect.stringContaining('DATABASE_URL'),
    });
    expect(String(failure)).not.toContain('secret-word');
  });
});

function envFor(url: string, more: Record<string, string> = {}) {
  return readEnv({ DATABASE_URL: url, KINDLING_SECRET: SECRET, ...more });
}
