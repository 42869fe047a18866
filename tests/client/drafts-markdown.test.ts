import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft, numberText, readNumber, tidied } from '../../client/lib/drafts.ts';
import { readMarkdownDraft, writeMarkdownDraft } from '../../client/lib/drafts-markdown.ts';

describe('a draft as Markdown', () => {
  // What the form can hold: boxes of one line have no breaks, and texts only the one kind.
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ' '));
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('# a', '## Lessons', '### Tried', '---', '```', '- b', '', ' x'), {
        maxLength: 8,
      }),
    )
    .map((parts) => (typeof parts === 'string' ? parts : parts.join('\n')))
    .map((all) => all.replaceAll('\r', ''));
  const full = (any: fc.Arbitrary<string>) => any.filter((all) => all.trim() !== '');
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(numberText);
  const tags = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { maxLength: 4 });
  const drafts: fc.Arbitrary<Draft> = fc.record<Draft>({
    title: line,
    challenge: text,
    context: text,
    attempts: fc.array(fc.record({ tried: full(text), failed: full(text) }), { maxLength: 3 }),
    solution: text,
    outcome: text,
    result: fc.constantFrom('SOLVED', 'PARTLY', 'DID_NOT_WORK', null),
    measures: fc.array(
      fc.record({ name: full(line), before: number, after: number, unit: full(line) }),
      { maxLength: 3 },
    ),
    lessons: fc.array(line, { maxLength: 3 }),
    effort: fc.constantFrom('DAYS', 'WEEKS', 'MONTHS', 'YEAR_OR_MORE', null),
    domains: tags,
    vendors: tags,
    phrases: fc.array(line, { maxLength: 3 }),
    orgType: fc.constantFrom('MEDICAL_GROUP', 'HEALTH_SYSTEM', null),
    leadershipRole: fc.constantFrom('CNIO', 'IT_DIRECTOR', null),
  });

  test('comes back as it was, whole or half written', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { text: file, lost } = writeMarkdownDraft(draft);
        const read = readMarkdownDraft(file);

        expect(lost).toEqual([]);
        expect(read.problems.filter(({ field }) => field !== 'domains')).toEqual([]);
        expect(tidied(read.draft)).toEqual(tidied(draft));
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('says which typed number is none, and that the file lacks it', () => {
    const measures = [{ name: 'Pages', before: 'a lot', after: '1,200', unit: 'pages' }];
    const { text: file, lost } = writeMarkdownDraft({ ...emptyDraft(), measures });

    expect(lost).toEqual([
      'In measure 1, before is “a lot”, which is no number: it is not in the file.',
    ]);
    expect(readMarkdownDraft(file).draft.measures).toEqual([
      { name: 'Pages', before: '', after: '1200', unit: 'pages' },
    ]);
  });
});

describe('a Markdown file', () => {
  test('that somebody else wrote is read as far as it can be, and the rest is named', () => {
    const file = [
      '---',
      'effort: a fortnight',
      'domains: [secure-messaging]',
      'profile: { orgType: HEALTH_SYSTEM, region: WEST }',
      '---',
      '# Turning off the pagers',
      '## Solution',
      'Mapped every pager to a role.',
      '## Budget',
      'Plenty.',
    ].join('\n');

    const { draft, problems } = readMarkdownDraft(file);

    expect(draft).toEqual({
      ...emptyDraft(),
      title: 'Turning off the pagers',
      solution: 'Mapped every pager to a role.',
      domains: ['secure-messaging'],
      orgType: 'HEALTH_SYSTEM',
    });
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'effort'],
      [4, 'profile.region'],
      [9, 'Budget'],
    ]);
  });

  test('may hold more rows than are sent; the composer keeps them all', () => {
    const phrases = Array.from({ length: 20 }, (_, at) => `phrase ${at}`);
    const { text: file } = writeMarkdownDraft({ ...emptyDraft(), phrases });

    expect(readMarkdownDraft(file).draft.phrases).toEqual(phrases);
  });

  test('may be any file, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (file) => {
        expect(readMarkdownDraft(file).draft).toBeTypeOf('object');
      }),
    );
  }, 30_000);
});

test('every number comes back from how it is written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(numberText(value))).toBe(value + 0);
    }),
  );
});
