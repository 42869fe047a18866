import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, isBlank, readNumber, toSend } from '../../client/lib/drafts.ts';
import {
  checkDraft,
  draftNeeds,
  fromServer,
  NEEDED_ANSWERS,
} from '../../client/lib/drafts-check.ts';
import { readDraftFile, writeDraftFile } from '../../client/lib/drafts-file.ts';

function complete(overrides: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft(),
    title: 'Turning off the pagers',
    challenge: 'Nobody knew who carried one.',
    solution: 'Mapped every pager to a role.',
    outcome: 'No pages were lost.',
    result: 'SOLVED',
    effort: 'MONTHS',
    domains: ['clinical-communication'],
    phrases: ['how do we get rid of pagers'],
    ...overrides,
  };
}

describe('what is still needed', () => {
  test('is everything that must be answered, in a new draft', () => {
    expect(draftNeeds(emptyDraft())).toHaveLength(NEEDED_ANSWERS);
  });

  test('is nothing once the eight answers stand, whatever is optional', () => {
    expect(draftNeeds(complete())).toEqual([]);
    expect(checkDraft(complete())).toEqual([]);
  });

  test('names each field with a sentence, in the order of the page', () => {
    const problems = checkDraft(emptyDraft());

    expect(problems.map(({ field }) => field)).toEqual([
      'title',
      'challenge',
      'solution',
      'outcome',
      'result',
      'effort',
      'domains',
      'phrases.0',
    ]);
    expect(problems[0]?.message).toBe(
      'The title is empty: write a short line that says what was hard.',
    );
  });
});

describe('a row', () => {
  test('that is empty is no problem; half a row is', () => {
    const problems = checkDraft(
      complete({
        attempts: [
          { tried: '', failed: '' },
          { tried: 'A committee', failed: '' },
        ],
      }),
    );

    expect(problems).toEqual([
      {
        field: 'attempts.1.failed',
        message: 'In attempt 2, why it failed is empty: write a sentence.',
      },
    ]);
  });

  test('of measures asks for numbers and says where the unit goes', () => {
    const measures = [{ name: 'Cases', before: '16%', after: '3', unit: '%' }];

    expect(checkDraft(complete({ measures }))).toEqual([
      {
        field: 'measures.0.before',
        message:
          'In measure 1, before must be a number, such as 16 or 3.5; the unit has its own box.',
      },
    ]);
  });

  test('is dropped from what is sent when nothing stands in it', () => {
    const sent = toSend(complete({ lessons: [' ', 'Ask nurses first '], title: ' Pagers ' }));

    expect(sent).toMatchObject({
      title: 'Pagers',
      lessons: ['Ask nurses first'],
      attempts: [],
      measures: [],
      context: null,
      profile: null,
    });
  });
});

describe('a number', () => {
  test.each([
    ['16', 16],
    [' 3.5 ', 3.5],
    ['1,200', 1200],
    ['-4', -4],
    ['\u22124', -4],
    ['16%', null],
    ['', null],
    ['1,2', null],
    ['1e9', null],
  ])('typed as "%s" reads as %s', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });
});

describe('a draft in a file', () => {
  const text = fc.string({ unit: 'grapheme' });
  const drafts = fc.record<Draft>({
    title: text,
    challenge: text,
    context: text,
    attempts: fc.array(fc.record({ tried: text, failed: text })),
    solution: text,
    outcome: text,
    result: fc.constantFrom('SOLVED', 'PARTLY', 'DID_NOT_WORK', null),
    measures: fc.array(fc.record({ name: text, before: text, after: text, unit: text })),
    lessons: fc.array(text),
    effort: fc.constantFrom('DAYS', 'YEAR_OR_MORE', null),
    domains: fc.array(text),
    vendors: fc.array(text),
    phrases: fc.array(text),
    orgType: fc.constantFrom('MEDICAL_GROUP', null),
    leadershipRole: fc.constantFrom('CNIO', null),
  });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraftFile(writeDraftFile(draft))).toEqual({ ok: true, draft });
      }),
    );
  });

  test('may be any file, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
        expect(readDraftFile(file).ok).toBe(false);
      }),
    );
  });

  test('keeps only what is of the right kind', () => {
    const file = {
      format: 'kindling-draft/1',
      draft: { title: 7, attempts: [null], result: 'NO' },
    };

    const read = readDraftFile(JSON.stringify(file));

    expect(read).toMatchObject({
      ok: true,
      draft: { title: '7', attempts: [{ tried: '', failed: '' }], result: null },
    });
  });
});

test('a draft is blank until somebody could miss something in it', () => {
  expect(isBlank(emptyDraft())).toBe(true);
  expect(isBlank({ ...emptyDraft(), lessons: [], attempts: [], title: '  ' })).toBe(true);
  expect(isBlank({ ...emptyDraft(), effort: 'DAYS' })).toBe(false);
});

test("the graph's objections reach the fields of the form, and strange ones the top", () => {
  const issues = [
    { path: ['input', 'draft', 'attempts', '0', 'failed'], message: 'Too long.' },
    { path: ['input', 'receiptHash'], message: 'Not a hash.' },
  ];

  expect(fromServer(issues)).toEqual([
    { field: 'attempts.0.failed', message: 'Too long.' },
    { field: '', message: 'Not a hash.' },
  ]);
});
