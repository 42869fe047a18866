import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Effort, Result } from '../../prisma/generated/client/enums.ts';
import { profileSchema } from '../member/profile.ts';
import { writing } from '../text.ts';

/** The longest a piece of writing may be; beyond these nobody reads to the end. */
export const MAX = {
  title: 140,
  text: 6_000,
  line: 300,
  attempts: 6,
  measures: 8,
  lines: 8,
} as const;

/** The most tags that still tell something. */
export const MAX_TAGS = 8;

const text = (name: string, max: number) =>
  writing()
    .trim()
    .min(1, `${name} is empty; say it in at least a sentence.`)
    .max(max, `${name} is longer than ${max} characters; shorten it.`);

const line = (name: string) =>
  writing()
    .trim()
    .min(1, `${name} is empty; fill it in or remove the row.`)
    .max(MAX.line, `${name} is longer than ${MAX.line} characters; shorten it.`);

const number = (name: string) => z.number(`${name} must be a number.`);

const list = <T extends z.ZodType>(item: T, name: string, max: number) =>
  z.array(item).max(max, `There are more than ${max} ${name}; keep the most telling ones.`);

/** Slugs, each once. */
const tags = (name: string) => list(writing(), name, MAX_TAGS).superRefine(refuseRepeated);

function refuseRepeated(slugs: readonly string[], { addIssue }: z.RefinementCtx): void {
  for (const [index, slug] of slugs.entries())
    if (slugs.indexOf(slug) < index)
      addIssue({ code: 'custom', message: 'This is named already; remove it.', path: [index] });
}

/** A write-up on its way: what a contributor submits, and what a submission keeps. */
export const draftSchema = z.object({
  title: text('The title', MAX.title),
  challenge: text('The challenge', MAX.text),
  context: writing()
    .trim()
    .max(MAX.text, `The context is longer than ${MAX.text} characters; shorten it.`)
    .nullish()
    .transform((value) => value || null),
  attempts: list(
    z.object({ tried: text('What was tried', MAX.text), failed: text('Why it failed', MAX.text) }),
    'attempts',
    MAX.attempts,
  ),
  solution: text('The solution', MAX.text),
  outcome: text('The outcome', MAX.text),
  result: z.enum(Result),
  measures: list(
    z.object({
      name: line('The name of a measure'),
      before: number('The value before'),
      after: number('The value after'),
      unit: line('The unit of a measure'),
    }),
    'measures',
    MAX.measures,
  ),
  lessons: list(line('A lesson'), 'lessons', MAX.lines),
  effort: z.enum(Effort),
  phrases: list(line('A phrase'), 'phrases', MAX.lines),
  domains: tags('domains').min(1, 'Name at least one domain.'),
  vendors: tags('vendors'),
  profile: profileSchema.nullish().transform((value) => value ?? null),
});

export type DraftShape = z.output<typeof draftSchema>;

/** Stands for exactly this text: what is approved must be what was read. */
export function draftVersion(stored: unknown): string {
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
}

/** Reads a stored draft. It was checked when it was written, so a failure here is a defect. */
export function readDraft(json: unknown): DraftShape {
  return draftSchema.parse(json);
}
