import { describe, expect, test } from 'vitest';
import * as enums from '../../prisma/generated/client/enums.ts';
import { readJsonLine, writeJsonLine } from '../../schema/portable/json-line.ts';
import { readMarkdown, writeMarkdown } from '../../schema/portable/markdown.ts';
import { problemSentence } from '../../schema/portable/problem.ts';
import { EFFORTS, FIELDS, PROFILE, RESULTS } from '../../schema/portable/write-up.ts';
import { draftSchema } from '../../schema/submission/draft.ts';
import { PAGERS } from './write-ups.ts';

const WHOLE = writeMarkdown(PAGERS);
const sentences = (markdown: string) => readMarkdown(markdown).problems.map(problemSentence);
const lineOf = (markdown: string, text: string) =>
  markdown.slice(0, markdown.indexOf(text)).split('\n').length;

/** The whole file with one thing in it written otherwise. */
const changed = (from: string | RegExp, to: string) => {
  const markdown = WHOLE.replace(from, to);
  expect(markdown).not.toBe(WHOLE);
  return markdown;
};

describe('a Markdown file with something wrong in it', () => {
  test.each([
    [
      'result: SOLVED',
      'result: FIXED',
      /^line 2: result: should be one of SOLVED, PARTLY or DID_NOT_WORK\.$/,
    ],
    ['effort:', 'efort:', /^line 3: efort: is no field of a write-up; did you mean effort\?$/],
    ['effort:', 'budget: 3\neffort:', /^line \d+: budget: is no field .* the fields are title, /],
    ['before: 2', 'before: two', /^line \d+: measures\.0\.before: should be a number/],
    ['before: 2', 'befor: 2', /^line \d+: measures\.0\.befor: is unknown; did you mean before\?/],
    ['region: WEST', 'region: EAST', /^line \d+: profile\.region: should be one of NORTHEAST, /],
    ['region: WEST', 'state: Ohio', /^line \d+: profile\.state: is unknown; only orgType, /],
    ['## Outcome', '## Outcom', /^line \d+: Outcom: is no field .* did you mean outcome\?/],
    ['## Context', '## Solution', /^line \d+: solution: stands on line \d+ already/],
    ['### Tried', 'Nothing.\n\n### Tried', /^line \d+: attempts: stands where nothing begins/],
    ['## Challenge', 'By and by.\n\n## Challenge', /^line \d+: text: stands where nothing begins/],
    ['## Lessons', '## Measures', /^line \d+: measures: should stand between two lines of ---/],
    ['effort: MONTHS', 'effort: "MONTHS', /^line \d+: front matter: cannot be read here: /],
  ])('%j written as %j is named by line and field', (from, to, sentence) => {
    const markdown = changed(from, to);

    const found = sentences(markdown);

    expect(found).toContainEqual(expect.stringMatching(sentence));
  });

  test('names the very line, below front matter too', () => {
    const markdown = changed('## Outcome', '## Outcom');

    const [, problem] = readMarkdown(markdown).problems;

    expect(problem).toMatchObject({ line: lineOf(markdown, '## Outcom'), field: 'Outcom' });
  });

  test.each(['result', 'effort', 'domains'])('says that %s is missing', (field) => {
    const markdown = WHOLE.replace(new RegExp(`^${field}:.*\n( .*\n)*`, 'm'), '');

    expect(sentences(markdown)).toEqual([`line 1: ${field}: is missing; every write-up needs it.`]);
  });

  test.each(['Challenge', 'Solution', 'Outcome'])('says that %s is missing', (heading) => {
    const markdown = WHOLE.replace(new RegExp(`## ${heading}\n(?:(?!#).*\n)*`), '');

    expect(sentences(markdown)).toEqual([
      `line 1: ${heading.toLowerCase()}: is missing; every write-up needs it.`,
    ]);
  });

  test('is read as far as it can be', () => {
    const markdown = changed('before: 2', 'before: two').replace('effort: MONTHS\n', '');

    const { effort: _, ...rest } = PAGERS;
    const measures = [{ ...PAGERS.measures[0], before: null }];
    expect(readMarkdown(markdown).writeUp).toEqual({ ...rest, measures });
  });
});

describe('a Markdown file written by hand', () => {
  test('may have other capitals, blank lines, bullets, commas and plain signs', () => {
    const markdown = `
---
Result: did not work
effort: months   # roughly
domains: mobile-devices, telephony
measures:
- {name: Devices, before: "1,200", after: 7, unit: %}
profile:
---


#   Two phones

##  CHALLENGE:
Too many.

## lessons
* First
  and second
1. Third

## Solution
### Steps
Buy one.

## Outcome ##
Fewer.
`;

    const { writeUp, problems } = readMarkdown(markdown);

    expect(problems).toEqual([]);
    expect(writeUp).toMatchObject({
      ...{ title: 'Two phones', challenge: 'Too many.', solution: '### Steps\nBuy one.' },
      ...{ outcome: 'Fewer.', result: 'DID_NOT_WORK', effort: 'MONTHS', profile: null },
      lessons: ['First and second', 'Third'],
      domains: ['mobile-devices', 'telephony'],
      measures: [{ name: 'Devices', before: 1200, after: 7, unit: '%' }],
    });
  });

  test('may do without front matter', () => {
    const markdown = '# Two phones\n\n## Result\n\nSOLVED\n\n## Domains\n\n- telephony\n';

    const { writeUp } = readMarkdown(markdown);

    expect(writeUp).toMatchObject({ result: 'SOLVED', domains: ['telephony'] });
  });

  test('may have the headings of other templates, and those of the composer', () => {
    const markdown = `# Two phones

## Background
Four wards.

## The problem:
Too many.

## What we did
Bought one.

## Results
Fewer.

## What you tried that failed
- Holsters
- A rule

## Lessons learned
Ask first.

## Did it work?
Solved
`;

    const { writeUp, problems } = readMarkdown(markdown);

    expect(writeUp).toMatchObject({
      ...{ context: 'Four wards.', challenge: 'Too many.', solution: 'Bought one.' },
      ...{ outcome: 'Fewer.', lessons: ['Ask first.'], result: 'SOLVED' },
      attempts: [
        { tried: 'Holsters', failed: '' },
        { tried: 'A rule', failed: '' },
      ],
    });
    expect(problems.map(problemSentence)).toEqual([
      'line 1: effort: is missing; every write-up needs it.',
      'line 1: domains: is missing; every write-up needs it.',
      'line 16: attempts.0.failed: is missing.',
      'line 17: attempts.1.failed: is missing.',
    ]);
  });

  test('keeps code with comments in it as it is', () => {
    const challenge = 'We ran:\n\n```sh\n# Solution\n## Outcome\nrm -r\n```';

    expect(readMarkdown(writeMarkdown({ challenge }))).toMatchObject({ writeUp: { challenge } });
    expect(writeMarkdown({ challenge })).toContain('\n# Solution\n');
  });
});

describe('a line of NDJSON with something wrong in it', () => {
  test.each([
    ['{"title": "Two pho', /^line 7: write-up: should be one whole JSON object/],
    ['[]', /^line 7: write-up: should be one whole JSON object/],
    [{ titel: 'x' }, /^line 7: titel: is no field of a write-up; did you mean title\?/],
    [{ title: 3 }, /^line 7: title: should be text/],
    [{ title: ' ' }, /^line 7: title: is empty/],
    [{ lessons: [1] }, /^line 7: lessons\.0: should be text/],
    [{ domains: [] }, /^line 7: domains: should name at least one/],
    [{ attempts: [{ tried: 'x' }] }, /^line 7: attempts\.0\.failed: is missing/],
    [{ measures: ['fast'] }, /^line 7: measures\.0: should have named parts/],
    [{ profile: 'CIO' }, /^line 7: profile: should have named parts/],
  ])('%j is named by line and field', (part, sentence) => {
    const line =
      typeof part === 'string'
        ? part
        : JSON.stringify({ ...JSON.parse(writeJsonLine(PAGERS)), ...part });

    const found = readJsonLine(line, 7).problems.map(problemSentence);

    expect(found).toEqual([expect.stringMatching(sentence)]);
  });
});

test('the fields and words of a portable write-up are those of the schema', () => {
  const fields = Object.keys(draftSchema.shape);

  expect([...FIELDS].sort()).toEqual(fields.sort());
  expect(RESULTS).toEqual(Object.values(enums.Result));
  expect(EFFORTS).toEqual(Object.values(enums.Effort));
  expect(PROFILE).toEqual({
    orgType: Object.values(enums.OrgType),
    sizeBand: Object.values(enums.SizeBand),
    region: Object.values(enums.Region),
    leadershipRole: Object.values(enums.LeadershipRole),
    mainEhr: Object.values(enums.MainEhr),
  });
});
