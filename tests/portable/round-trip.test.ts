import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLine, writeJsonLine } from '../../schema/portable/json-line.ts';
import { readMarkdown, writeMarkdown } from '../../schema/portable/markdown.ts';
import { asSubmitted, aText, aWriteUp, PAGERS } from './write-ups.ts';

describe('a write-up that goes out and comes back', () => {
  test('is one that the schema admits, whatever is tried here', () => {
    fc.assert(
      fc.property(aWriteUp, (writeUp) => {
        expect(asSubmitted(writeUp)).toEqual(writeUp);
      }),
    );
  });

  test('is the same after Markdown', () => {
    fc.assert(
      fc.property(aWriteUp, (writeUp) => {
        const read = readMarkdown(writeMarkdown(writeUp));

        expect(read.problems).toEqual([]);
        expect(read.writeUp).toEqual(writeUp);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('is the same after Markdown that a checkout gave other line ends', () => {
    fc.assert(
      fc.property(aWriteUp, (writeUp) => {
        const markdown = writeMarkdown(writeUp).replaceAll('\n', '\r\n');

        expect(readMarkdown(`\ufeff${markdown}`)).toMatchObject({ writeUp, problems: [] });
      }),
    );
  });

  test('is the same after a line of NDJSON', () => {
    fc.assert(
      fc.property(aWriteUp, (writeUp) => {
        const line = writeJsonLine(writeUp);

        expect(line.trimEnd()).not.toContain('\n');
        expect(readJsonLine(line)).toMatchObject({ writeUp, problems: [] });
      }),
    );
  });

  test('gives the same Markdown each time, so that a difference is a change', () => {
    fc.assert(
      fc.property(aWriteUp, (writeUp) => {
        const markdown = writeMarkdown(writeUp);

        expect(writeMarkdown(readMarkdown(markdown).writeUp)).toBe(markdown);
      }),
    );
  });

  test('loses nothing while it is still in the making', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(PAGERS) as (keyof typeof PAGERS)[]),
        aWriteUp,
        (fields, whole) => {
          const begun = Object.fromEntries(fields.map((field) => [field, whole[field]]));

          expect(readMarkdown(writeMarkdown(begun)).writeUp).toMatchObject(begun);
        },
      ),
    );
  });

  test('is the same when its texts are far longer than the schema admits, fences or not', () => {
    const fences = '```a\n'.repeat(150_000);
    const blocks = '```\nx\n```\n'.repeat(20_000).trim();
    const writeUp = { ...PAGERS, challenge: `${fences}x`, solution: blocks };

    const read = readMarkdown(writeMarkdown(writeUp));

    expect(read.writeUp).toEqual(writeUp);
  });

  test('carries month and revision out, and reads past them', () => {
    const released = { ...PAGERS, month: '2026-10', revision: 2 };

    const [markdown, line] = [writeMarkdown(released), writeJsonLine(released)];

    expect(markdown).toContain('month: 2026-10\nrevision: 2\n');
    expect(JSON.parse(line)).toEqual(released);
    expect(readMarkdown(markdown)).toMatchObject({ writeUp: PAGERS, problems: [] });
    expect(readJsonLine(line)).toMatchObject({ writeUp: PAGERS, problems: [] });
  });
});

describe('reading', () => {
  test('never fails, whatever the text', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }));
    fc.assert(
      fc.property(fc.oneof(anything, aText(2_000)), (text) => {
        for (const whole of [text, `---\n${text}\n---\n${text}`]) {
          expect(readMarkdown(whole).problems.length).toBeGreaterThan(0);
          expect(readJsonLine(whole).problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['braces', `a: ${'{a: '.repeat(50_000)}`],
    ['a bomb of aliases', `a: &a [x, x]\nb: &b [*a, *a]\nvendors: [*b, *b]`],
  ])('survives %s', (_name, yaml) => {
    const { problems } = readMarkdown(`---\n${yaml}\n---\n# Title\n`);

    expect(problems).toContainEqual(expect.objectContaining({ field: 'front matter' }));
  });
});
