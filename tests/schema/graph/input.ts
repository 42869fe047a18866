import { beforeEach, describe, expect, test } from 'vitest';
import { aDraft, aReceipt } from '../../support/factories.ts';
import type { Answer, Graph, House } from '../../support/graph.ts';
import * as op from './operations.ts';

const long = (characters: number) => 'a'.repeat(characters);
const line = { name: 'Devices', before: 2, after: 1, unit: 'devices' };
const attempt = { tried: 'This.', failed: 'That.' };

/** What is wrong with a draft, the way to it, and words of the remedy. */
const BAD: readonly (readonly [string, object, string, RegExp])[] = [
  ['an empty title', { title: ' ' }, 'title', /say it/],
  ['a title that is too long', { title: long(141) }, 'title', /140 characters; shorten/],
  ['an empty challenge', { challenge: '' }, 'challenge', /say it/],
  ['a challenge that is too long', { challenge: long(6_001) }, 'challenge', /shorten/],
  ['a context that is too long', { context: long(6_001) }, 'context', /shorten/],
  ['an empty solution', { solution: '' }, 'solution', /say it/],
  ['an empty outcome', { outcome: '\n' }, 'outcome', /say it/],
  [
    'an empty attempt',
    { attempts: [attempt, { ...attempt, tried: '' }] },
    'attempts.1.tried',
    /say it/,
  ],
  [
    'an attempt without its failure',
    { attempts: [{ ...attempt, failed: '' }] },
    'attempts.0.failed',
    /say it/,
  ],
  ['too many attempts', { attempts: Array(7).fill(attempt) }, 'attempts', /more than 6.*keep/],
  [
    'a measure without a name',
    { measures: [{ ...line, name: '' }] },
    'measures.0.name',
    /remove the row/,
  ],
  [
    'a measure without a unit',
    { measures: [{ ...line, unit: '' }] },
    'measures.0.unit',
    /remove the row/,
  ],
  ['too many measures', { measures: Array(9).fill(line) }, 'measures', /more than 8.*keep/],
  ['an empty lesson', { lessons: ['One.', ''] }, 'lessons.1', /remove the row/],
  ['a lesson that is too long', { lessons: [long(301)] }, 'lessons.0', /shorten/],
  ['too many lessons', { lessons: Array(9).fill('One.') }, 'lessons', /more than 8.*keep/],
  ['an empty phrase', { phrases: [''] }, 'phrases.0', /remove the row/],
  ['too many phrases', { phrases: Array(9).fill('how') }, 'phrases', /more than 8.*keep/],
  ['no domain', { domains: [] }, 'domains', /at least one/],
  ['an unknown domain', { domains: ['mobile-devices', 'no-such'] }, 'domains.1', /choose one from/],
  [
    'a domain named twice',
    { domains: ['mobile-devices', 'mobile-devices'] },
    'domains.1',
    /remove/,
  ],
  ['too many domains', { domains: Array(9).fill('x') }, 'domains', /more than 8.*keep/],
  ['an unknown vendor', { vendors: ['no-such'] }, 'vendors.0', /choose one from/],
  ['too many vendors', { vendors: Array(9).fill('x') }, 'vendors', /more than 8.*keep/],
  ['a character that no text has', { challenge: 'a\u0000b' }, 'challenge', /remove it/],
  ['half a character', { lessons: ['a\ud83d'] }, 'lessons.0', /remove it/],
];

/** What cannot be taken is refused in words that a person can act on. */
export function describeInput(house: () => House): void {
  describe('a draft with', () => {
    let member: Graph;

    beforeEach(async () => {
      member = await house().aMemberAsks();
      await house().tags({ domains: ['mobile-devices'], vendors: [] });
    });

    const submit = async (draft: object): Promise<Answer> => {
      const { receiptHash } = aReceipt();
      const input = { receiptHash, draft: { ...aDraft(), ...draft } };
      return (await member.execute(op.SUBMIT, { input })).submitWriteUp;
    };

    test.each(BAD)(
      '%s is refused at that field, with the remedy',
      async (_, draft, path, words) => {
        const answer = await submit(draft);

        expect(answer).toMatchObject({
          ...{ __typename: 'InputValidationError', code: 'INVALID_INPUT' },
          path: `input.draft.${path}`.split('.'),
          message: expect.stringMatching(words),
        });
        expect(await house().prisma.mailbox.count()).toBe(0);
      },
    );

    test('several faults is told all of them at once', async () => {
      const { issues } = await submit({ title: '', lessons: ['', 'One.', ''] });

      expect(issues.map(({ path }: Answer) => path.join('.'))).toEqual([
        'input.draft.title',
        'input.draft.lessons.0',
        'input.draft.lessons.2',
      ]);
    });

    test('quotes, backslashes, emoji and markup is taken as it is', async () => {
      const title = `"O'Brien" \\ ' OR 1=1 -- 🏥 <b>&amp;</b>`;

      const { submission } = await submit({ title });

      expect(submission.draft.title).toBe(title);
    });

    test('a receipt hash that is none is refused at that field', async () => {
      const input = { receiptHash: 'beef', draft: aDraft() };

      const { submitWriteUp } = await member.execute(op.SUBMIT, { input });

      expect(submitWriteUp).toMatchObject({
        ...{ code: 'INVALID_INPUT', path: ['input', 'receiptHash'] },
        message: 'A receipt hash has 64 hexadecimal digits.',
      });
    });

    test('a receipt that stands for another contribution is a conflict', async () => {
      const { receiptHash } = aReceipt();
      const input = { receiptHash, draft: aDraft() };
      await member.execute(op.SUBMIT, { input });

      const { submitWriteUp } = await member.execute(op.SUBMIT, { input });

      expect(submitWriteUp).toMatchObject({ code: 'CONFLICT', path: ['input', 'receiptHash'] });
    });
  });

  describe('a receipt', () => {
    const { receipt } = aReceipt();

    test('that nobody has opens nothing, and changes nothing', async () => {
      const { anonymous } = house();

      const { mailbox } = await anonymous.execute(op.MAILBOX, { receipt });
      const draft = aDraft();
      await house().tags(draft);
      const answers = [
        (await anonymous.execute(op.WITHDRAW, { input: { receipt } })).withdraw,
        (await anonymous.execute(op.REVISE, { input: { receipt, draft } })).reviseSubmission,
        (await anonymous.execute(op.SEND_MESSAGE, { input: { receipt, text: 'Hm.' } })).sendMessage,
      ];

      expect(mailbox).toBeNull();
      for (const answer of answers)
        expect(answer).toEqual({
          ...{ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['input', 'receipt'] },
          message: 'No write-up is known by this receipt.',
        });
    });

    test('that is none is refused in words, in a mutation and in the query', async () => {
      const { anonymous } = house();

      const { withdraw } = await anonymous.execute(op.WITHDRAW, { input: { receipt: 'twelve' } });
      const { errors } = await anonymous.ask(op.MAILBOX, { receipt: 'twelve' });

      const message = 'A receipt has 32 hexadecimal digits; enter its twelve words again.';
      expect(withdraw).toMatchObject({
        code: 'INVALID_INPUT',
        message,
        path: ['input', 'receipt'],
      });
      expect(errors).toMatchObject([
        { message, extensions: { code: 'INVALID_INPUT', path: ['receipt'] } },
      ]);
    });
  });

  describe('an id', () => {
    const idOf = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
    const ABSENT = '3f3c1c56-9d4c-4d7e-8a3e-2f6f3f0a5b11';

    test.each([
      ['no base64', '%%%'],
      ['no id at all', ''],
      ['the id of another type', idOf('Member', ABSENT)],
      ['no uuid behind it', idOf('Submission', '1; DROP TABLE')],
      ['nothing behind it', idOf('Submission', ABSENT)],
    ])('with %s is merely not found', async (_, id) => {
      const reviewer = await house().aReviewerAsks();

      const { approveSubmission } = await reviewer.execute(op.APPROVE, {
        input: { id, version: 'any' },
      });
      const { node } = await reviewer.execute(op.NODE, { id });
      const { writeUp } = await reviewer.execute(op.WRITE_UP, { id });

      expect(approveSubmission).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
      expect(node).toBeNull();
      expect(writeUp).toBeNull();
    });

    test('of what one may not see gives the same answer as one of nothing', async () => {
      const member = await house().aMemberAsks();
      const { id: memberId } = await house().aMember();
      const { id: submissionId } = await house().aSubmission();
      const { anonymous: _, aStranger, ...rest } = house();
      const { id: writeUpId } = await rest.aWriteUp();
      const node = (id: string) => ({ id });

      const forbidden = [
        await member.ask(op.NODE, node(idOf('Member', memberId))),
        await member.ask(op.NODE, node(idOf('Submission', submissionId))),
        await aStranger().ask(op.NODE, node(idOf('WriteUp', writeUpId))),
      ];
      const absent = await member.ask(op.NODE, node(idOf('Member', ABSENT)));

      for (const answer of forbidden) expect(answer).toEqual(absent);
      expect(absent).toEqual({ data: { node: null } });
    });

    test('opens nothing of what one may not see by standing beside what one may', async () => {
      const memberId = idOf('Member', (await house().aMember()).id);
      const writeUp = idOf('WriteUp', (await house().aWriteUp()).id);
      const operation = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member { email } } }`;

      for (const asker of [await house().aMemberAsks(), await house().aKeyAsks()]) {
        const { nodes } = await asker.execute(operation, { ids: [memberId, writeUp, memberId] });

        expect(nodes).toEqual([null, { id: writeUp }, null]);
      }
    });

    test('too many at once are refused in words', async () => {
      const member = await house().aMemberAsks();
      const ids = Array(101).fill(idOf('WriteUp', ABSENT));

      const { errors } = await member.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      });

      expect(errors).toMatchObject([
        { message: 'Ask for at most 100 at a time.', extensions: { code: 'INVALID_INPUT' } },
      ]);
    });

    test('of what one may see opens it, alone and among others', async () => {
      const reviewer = await house().aReviewerAsks();
      const submission = idOf('Submission', (await house().aSubmission()).id);
      const writeUp = idOf('WriteUp', (await house().aWriteUp()).id);
      const ids = [submission, idOf('WriteUp', ABSENT), writeUp, 'x', writeUp];

      const { node } = await reviewer.execute(op.NODE, { id: writeUp });
      const { nodes } = await reviewer.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      });

      expect(node).toEqual({ __typename: 'WriteUp', id: writeUp });
      expect(nodes).toEqual([{ id: submission }, null, { id: writeUp }, null, { id: writeUp }]);
    });
  });
}
