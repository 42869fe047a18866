import fc from 'fast-check';
import { EFFORTS, type PortableWriteUp, PROFILE, RESULTS } from '../../schema/portable/write-up.ts';
import { draftSchema, MAX } from '../../schema/submission/draft.ts';

/** What a file format is most likely to trip over. */
const AWKWARD = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  \n',
    '    ',
    '\u2028',
    '\u0085',
    '\u000b',
    '\ufeff',
  ],
  ...[
    '# ',
    '## Solution',
    '### Tried',
    '### Failed\n',
    '#',
    '---',
    '---\n',
    '...',
    '===',
    '\\',
    '\\#',
  ],
  ...['```', '```\n', '~~~~', '```js\n', '~~~\n', '````\n', '`', '<!--', '<script>', '</', '&#13;'],
  ...[
    '&amp;#10;',
    '&amp;',
    '&',
    '- ',
    '* ',
    '1. ',
    '> ',
    '|',
    ': ',
    ' #',
    "'",
    '"',
    '%',
    '@',
    '!x',
  ],
  ...['null', '~', 'yes', '0', '1e3', '[', ']', '{', '}', ',', '?', '*a', '&a', '\u0001', '\u007f'],
  ...['word', 'title: x', 'أهلا', '\u202e', '😀', '👩‍⚕️', 'é', 'ﬁ', '病院'],
];

/** Any text that the schema admits: no NUL, no half of a pair, trimmed, and something in it. */
export const aText = (max: number) =>
  fc
    .oneof(
      { weight: 5, arbitrary: fc.array(fc.constantFrom(...AWKWARD), { maxLength: 24 }) },
      { weight: 1, arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 20 })) },
    )
    .map((parts) => parts.join('').replaceAll('\0', '').trim().slice(0, max).trim())
    .map((text) => (/^$|\p{Cs}/u.test(text) ? 'x' : text));

const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const aLine = aText(MAX.line);
const aLong = aText(MAX.text);
const slugs = (minLength: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), { minLength, maxLength: 4 });

const aProfile = fc.record({
  orgType: fc.option(fc.constantFrom(...PROFILE.orgType)),
  sizeBand: fc.option(fc.constantFrom(...PROFILE.sizeBand)),
  region: fc.option(fc.constantFrom(...PROFILE.region)),
  leadershipRole: fc.option(fc.constantFrom(...PROFILE.leadershipRole)),
  mainEhr: fc.option(fc.constantFrom(...PROFILE.mainEhr)),
});

/** Every write-up that the schema admits; a test below holds that it does. */
export const aWriteUp: fc.Arbitrary<PortableWriteUp> = fc.record({
  title: aText(MAX.title),
  challenge: aLong,
  context: fc.option(aLong),
  attempts: fc.array(fc.record({ tried: aLong, failed: aLong }), { maxLength: 3 }),
  solution: aLong,
  outcome: aLong,
  result: fc.constantFrom(...RESULTS),
  measures: fc.array(fc.record({ name: aLine, before: aNumber, after: aNumber, unit: aLine }), {
    maxLength: 3,
  }),
  lessons: fc.array(aLine, { maxLength: 3 }),
  effort: fc.constantFrom(...EFFORTS),
  phrases: fc.array(aLine, { maxLength: 3 }),
  domains: slugs(1),
  vendors: slugs(0),
  profile: fc.option(aProfile),
});

/** The schema's own reading, which the round trip must not change. */
export function asSubmitted(writeUp: unknown): unknown {
  return draftSchema.parse(writeUp);
}

/** An ordinary write-up with everything in it. */
export const PAGERS: PortableWriteUp = {
  title: 'Nurses no longer carry two phones',
  challenge: 'Every nurse carried two phones.\n\nOne for calls, one for alarms.',
  context: 'Four wards, one directory.',
  attempts: [{ tried: 'Better holsters.', failed: 'The phones were the trouble.' }],
  solution: 'One device with both.',
  outcome: 'Alarms reach the right nurse.',
  result: 'SOLVED',
  measures: [{ name: 'Devices a nurse', before: 2, after: 1, unit: '%' }],
  lessons: ['Clean the directory first.', 'Ask the night shift.'],
  effort: 'MONTHS',
  phrases: ['too many devices on the ward'],
  domains: ['mobile-devices'],
  vendors: ['epic', 'vocera'],
  profile: { orgType: null, sizeBand: null, region: 'WEST', leadershipRole: 'CNIO', mainEhr: null },
};
