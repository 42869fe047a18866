import { amount } from '../../components/MeasurePicture.tsx';
import { profileWords } from '../../components/profile.ts';
import type { DiffUnit } from '../../lib/word-diff.ts';
import { EFFORT_WORDS, RESULT_WORDS } from '../../lib/words.ts';
import type { ReviewedSubmission } from './operations.ts';

/** A version of a text: the released one, or the one that would replace it. */
export type Version = ReviewedSubmission['draft'] | NonNullable<ReviewedSubmission['revises']>;

/** One part of a write-up in two versions. */
export interface ComparedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly unit: DiffUnit;
}

/** Every part of a write-up, as text, in the order in which it is read. */
export function comparedFields(before: Version, after: Version): ComparedField[] {
  const field = (name: string, unit: DiffUnit, read: (version: Version) => string) => ({
    ...{ name, unit, before: read(before), after: read(after) },
  });
  return [
    field('Title', 'WORDS', ({ title }) => title),
    field('Result', 'LINES', ({ result }) => RESULT_WORDS[result]),
    field('The challenge', 'WORDS', ({ challenge }) => challenge),
    field('The setting', 'WORDS', ({ context }) => context ?? ''),
    field('What was tried and failed', 'WORDS', ({ attempts }) =>
      attempts.map(({ tried, failed }) => `${tried}\n→ ${failed}`).join('\n\n'),
    ),
    field('What was done', 'WORDS', ({ solution }) => solution),
    field('The outcome', 'WORDS', ({ outcome }) => outcome),
    field('Numbers, before and after', 'WORDS', ({ measures }) =>
      measures
        .map((each) => `${each.name}: ${number(each.before, each)} → ${number(each.after, each)}`)
        .join('\n'),
    ),
    field('Lessons', 'WORDS', ({ lessons }) => lessons.join('\n')),
    field('Effort', 'LINES', ({ effort }) => EFFORT_WORDS[effort]),
    field('Domains', 'LINES', ({ domains }) => names(domains)),
    field('Vendors', 'LINES', ({ vendors }) => names(vendors)),
    field('Phrases', 'WORDS', ({ phrases }) => phrases.join('\n')),
    field('From', 'LINES', ({ profile }) => profileWords(profile).join('\n')),
  ];
}

function number(value: number, { unit }: { readonly unit: string }): string {
  return amount(value, unit);
}

function names(tags: readonly { readonly name: string }[]): string {
  return tags.map(({ name }) => name).join('\n');
}
