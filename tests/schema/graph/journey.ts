import { beforeEach, describe, expect, test } from 'vitest';
import type { DraftShape } from '../../../schema/submission/draft.ts';
import { aDraft, aReceipt } from '../../support/factories.ts';
import type { Answer, Graph, House } from '../../support/graph.ts';
import * as op from './operations.ts';

/** One contribution from its first version to its end, through both doors. */
export function describeJourney(house: () => House): void {
  describe('a contribution on its way', () => {
    let member: Graph;
    let reviewer: Graph;
    let administrator: Graph;

    beforeEach(async () => {
      member = await house().aMemberAsks();
      reviewer = await house().aReviewerAsks();
      administrator = await house().anAdministratorAsks();
      await house().tags({ domains: ['mobile-devices'], vendors: ['spok'] });
    });

    /** Hands a write-up in; the receipt is all that its author keeps. */
    async function submit(draft: Partial<DraftShape> = {}) {
      const { receipt, receiptHash } = aReceipt();
      const input = { receiptHash, draft: aDraft(draft) };
      const { submitWriteUp } = await member.execute(op.SUBMIT, { input });
      return { receipt, id: String(submitWriteUp.submission?.id), answer: submitWriteUp };
    }

    /** Reads a submission, and approves what was read. */
    async function approve(id: string) {
      const { submission } = await reviewer.execute(op.READ_SUBMISSION, { id });
      return reviewer.execute(op.APPROVE, { input: { id, version: submission.version } });
    }
    const mailbox = async (receipt: string): Promise<Answer> =>
      (await house().anonymous.execute(op.MAILBOX, { receipt })).mailbox;
    const find = async (query: string): Promise<string[]> => {
      const { search } = await member.execute(op.SEARCH, { query });
      const fitting = search.edges.filter((edge: Answer) => !edge.near);
      return fitting.map((edge: Answer) => edge.node.title);
    };

    /** A write-up that members read, and two others that came with it. */
    async function released(draft: Partial<DraftShape> = {}) {
      const own = await submit(draft);
      const others = [await submit({ title: 'Second' }), await submit({ title: 'Third' })];
      for (const { id } of [own, ...others]) await approve(id);
      await administrator.execute(op.RELEASE);
      await house().drain();
      const { id } = await house().prisma.writeUp.findFirstOrThrow({
        where: { title: draft.title ?? aDraft().title },
      });
      return { receipt: own.receipt, rowId: id };
    }

    test('is submitted, waits with a day and no hour, and opens by its receipt', async () => {
      const { receipt, answer } = await submit({ title: 'One phone' });

      expect(answer).toEqual({
        __typename: 'SubmitWriteUpPayload',
        submission: {
          ...{ id: expect.any(String), state: 'PENDING', day: '2026-11-18' },
          ...{ draft: { title: 'One phone' }, messages: [] },
        },
      });
      expect(await mailbox(receipt)).toEqual({
        ...{ state: 'PENDING', messages: [], writeUp: null },
        submission: { state: 'PENDING', draft: { title: 'One phone' } },
      });
    });

    test('shows reviewers its text and tags, and nobody behind it', async () => {
      await submit({ title: 'One phone', vendors: ['spok'] });

      const { submissions } = await reviewer.execute(op.QUEUE, { state: 'PENDING' });

      expect(submissions.totalCount).toBe(1);
      expect(submissions.edges[0].node).toEqual({
        ...{ id: expect.any(String), state: 'PENDING', day: '2026-11-18' },
        ...{ revises: null, messages: [] },
        draft: {
          title: 'One phone',
          domains: [{ slug: 'mobile-devices' }],
          vendors: [{ slug: 'spok' }],
          attempts: aDraft().attempts,
        },
      });
    });

    test('goes back to its author with words, is answered and revised, and waits again', async () => {
      const { receipt, id } = await submit({ title: 'Before' });
      const { anonymous } = house();

      await reviewer.execute(op.REQUEST_CHANGES, { input: { id, message: 'Name no city.' } });
      expect((await mailbox(receipt)).state).toBe('CHANGES_REQUESTED');
      await anonymous.execute(op.SEND_MESSAGE, { input: { receipt, text: 'Which one?' } });
      await reviewer.execute(op.REPLY, { input: { id, message: 'In the second line.' } });
      const draft = aDraft({ title: 'After' });
      const { reviseSubmission } = await anonymous.execute(op.REVISE, {
        input: { receipt, draft },
      });

      expect(reviseSubmission).toMatchObject({ mailbox: { state: 'PENDING' } });
      expect(await mailbox(receipt)).toEqual({
        state: 'PENDING',
        submission: { state: 'PENDING', draft: { title: 'After' } },
        writeUp: null,
        messages: [
          { position: 0, from: 'REVIEWER', text: 'Name no city.', day: '2026-11-18' },
          { position: 1, from: 'AUTHOR', text: 'Which one?', day: '2026-11-18' },
          { position: 2, from: 'REVIEWER', text: 'In the second line.', day: '2026-11-18' },
        ],
      });
    });

    test('is declined with a reason that its author reads', async () => {
      const { receipt, id } = await submit();

      const message = 'This is an advertisement.';
      const { declineSubmission } = await reviewer.execute(op.DECLINE, { input: { id, message } });

      expect(declineSubmission.submission.state).toBe('DECLINED');
      expect(await mailbox(receipt)).toMatchObject({
        state: 'DECLINED',
        messages: [{ from: 'REVIEWER', text: message }],
      });
    });

    test('is approved once; a second approval is a conflict that says how it stands', async () => {
      const { id } = await submit();

      const first = await approve(id);
      const second = await approve(id);

      expect(first.approveSubmission.submission.state).toBe('APPROVED');
      expect(second.approveSubmission).toEqual({
        ...{ __typename: 'ConflictError', code: 'CONFLICT', path: [] },
        message: 'This submission is approved already.',
      });
    });

    test('is not approved in a version that nobody has read', async () => {
      const { id, receipt } = await submit();
      const { submission } = await reviewer.execute(op.READ_SUBMISSION, { id });
      const draft = aDraft({ solution: 'Something that no reviewer saw.' });
      await house().anonymous.execute(op.REVISE, { input: { receipt, draft } });

      const input = { id, version: submission.version };
      const { approveSubmission } = await reviewer.execute(op.APPROVE, { input });

      expect(approveSubmission).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
      expect(await mailbox(receipt)).toMatchObject({ state: 'PENDING' });
    });

    test('is not released below the minimum, and stays approved', async () => {
      const { receipt, id } = await submit();
      await approve(id);

      const { releaseApproved } = await administrator.execute(op.RELEASE);

      expect(releaseApproved).toMatchObject({
        ...{ __typename: 'BelowMinimumError', code: 'BELOW_MINIMUM', waiting: 1, minimum: 3 },
        message: expect.stringContaining('1 of at least 3'),
      });
      expect((await mailbox(receipt)).state).toBe('APPROVED');
      expect(await reviewer.execute(op.RELEASE_STATUS)).toEqual({
        releaseStatus: { waiting: 1, minimum: 3, ready: false },
      });
    });

    test('is released at the minimum with its month alone, and its submission is gone', async () => {
      const contributions = [await submit(), await submit(), await submit()];
      for (const { id } of contributions) await approve(id);
      await submit({ title: 'Still pending' });

      const { releaseApproved } = await administrator.execute(op.RELEASE);

      expect(releaseApproved).toEqual({
        __typename: 'ReleaseApprovedPayload',
        release: 1,
        count: 3,
      });
      const { prisma } = house();
      const rows = await prisma.writeUp.findMany();
      expect(rows.map(({ month, release, revision }) => ({ month, release, revision }))).toEqual(
        Array(3).fill({ month: '2026-11', release: 1, revision: 1 }),
      );
      expect(await prisma.submission.findMany({ select: { state: true } })).toEqual([
        { state: 'PENDING' },
      ]);
      const outbox = await prisma.outbox.findMany();
      expect(outbox.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(outbox.every(({ kind, version }) => kind === 'UPSERT' && version === 1)).toBe(true);
      expect((await mailbox(contributions[0]!.receipt)).state).toBe('RELEASED');
    });

    test('keeps every word and tag of its draft when it is released', async () => {
      const profile = {
        ...{ orgType: 'HEALTH_SYSTEM' as const, region: 'WEST' as const },
        ...{ sizeBand: null, leadershipRole: null, mainEhr: null },
      };
      const draft = aDraft({ vendors: ['spok'], context: 'Two campuses.', profile });

      const { rowId } = await released(draft);

      const id = Buffer.from(`WriteUp:${rowId}`).toString('base64url');
      const { writeUp } = await member.execute(op.WRITE_UP, { id });
      expect(writeUp).toEqual({
        ...draft,
        ...{ id, month: '2026-11', revision: 1, evidence: 'MEASURED', synthetic: false },
        domains: [{ slug: 'mobile-devices' }],
        vendors: [{ slug: 'spok' }],
        profile: { orgType: 'HEALTH_SYSTEM', region: 'WEST' },
      });
    });

    test('is found by a word of its text as soon as the index has heard of it', async () => {
      await released({ title: 'Whiteboards', challenge: 'The xylophone rang at night.' });

      expect(await find('xylophone')).toEqual(['Whiteboards']);
    });

    test('stays as it was while its revision waits, and is overwritten by its release', async () => {
      const { receipt, rowId } = await released({ title: 'Old', challenge: 'A xylophone rang.' });
      const draft = aDraft({ title: 'New', challenge: 'A marimba rang.', measures: [] });
      await house().anonymous.execute(op.REVISE, { input: { receipt, draft } });

      const { submissions } = await reviewer.execute(op.QUEUE);
      const { id, revises } = submissions.edges[0].node;
      expect(revises.title).toBe('Old');
      expect(await find('xylophone')).toEqual(['Old']);
      house().time.now = new Date('2026-12-02T08:00:00Z');
      for (const one of [id, (await submit()).id, (await submit()).id]) await approve(one);
      await administrator.execute(op.RELEASE);
      await house().drain();

      const row = await house().prisma.writeUp.findUniqueOrThrow({
        where: { id: rowId },
        include: { measures: true, attempts: true },
      });
      expect(row).toMatchObject({ title: 'New', revision: 2, release: 2, month: '2026-11' });
      expect([row.measures.length, row.attempts.length]).toEqual([0, 1]);
      expect(await find('xylophone')).toEqual([]);
      expect(await find('marimba')).toEqual(['New']);
      expect(await mailbox(receipt)).toMatchObject({ state: 'RELEASED', submission: null });
    });

    test('is withdrawn at once with all that belongs to it; a tombstone keeps the release', async () => {
      const { receipt, rowId } = await released({ challenge: 'The xylophone rang at night.' });
      const { anonymous, prisma } = house();
      await anonymous.execute(op.REVISE, { input: { receipt, draft: aDraft() } });
      await anonymous.execute(op.SEND_MESSAGE, { input: { receipt, text: 'Take this too.' } });

      const { withdraw } = await anonymous.execute(op.WITHDRAW, { input: { receipt } });
      await house().drain();

      expect(withdraw.mailbox).toEqual({ state: 'WITHDRAWN', messages: [] });
      expect(await prisma.writeUp.findUnique({ where: { id: rowId } })).toBeNull();
      const left = { where: { writeUpId: rowId } };
      expect([await prisma.attempt.count(left), await prisma.measure.count(left)]).toEqual([0, 0]);
      expect([await prisma.submission.count(), await prisma.message.count()]).toEqual([0, 0]);
      expect(await prisma.tombstone.findMany()).toEqual([{ id: rowId, release: 1 }]);
      expect(await find('xylophone')).toEqual([]);
      expect((await house().engine.digests()).has(rowId)).toBe(false);
    });

    test('takes no message once it is released, for no reviewer would read it', async () => {
      const { receipt } = await released();

      const input = { receipt, text: 'One more thing.' };
      const { sendMessage } = await house().anonymous.execute(op.SEND_MESSAGE, { input });

      expect(sendMessage).toMatchObject({ code: 'CONFLICT' });
      expect(await mailbox(receipt)).toMatchObject({ state: 'RELEASED', messages: [] });
    });

    test('cannot be withdrawn, revised or written about once it is withdrawn', async () => {
      const { receipt } = await submit();
      const { anonymous } = house();
      await anonymous.execute(op.WITHDRAW, { input: { receipt } });

      const again = await anonymous.execute(op.WITHDRAW, { input: { receipt } });
      const revised = await anonymous.execute(op.REVISE, { input: { receipt, draft: aDraft() } });
      const text = 'Is anybody there?';
      const written = await anonymous.execute(op.SEND_MESSAGE, { input: { receipt, text } });

      expect(again.withdraw.code).toBe('CONFLICT');
      expect(revised.reviseSubmission.code).toBe('CONFLICT');
      expect(written.sendMessage.code).toBe('CONFLICT');
      expect(await mailbox(receipt)).toMatchObject({ state: 'WITHDRAWN', messages: [] });
    });

    test('never gives the number of a release twice, even when all of it is withdrawn', async () => {
      const first = [await submit(), await submit(), await submit()];
      for (const { id } of first) await approve(id);
      await administrator.execute(op.RELEASE);
      for (const { receipt } of first)
        await house().anonymous.execute(op.WITHDRAW, { input: { receipt } });

      for (const { id } of [await submit(), await submit(), await submit()]) await approve(id);
      const { releaseApproved } = await administrator.execute(op.RELEASE);

      expect(releaseApproved.release).toBe(2);
    });
  });
}
