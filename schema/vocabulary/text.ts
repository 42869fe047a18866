import { z } from 'zod';
import { writing } from '../text.ts';

/** How long things may be, in characters, and how many names or words there may be. */
const MAX = { name: 100, text: 300, names: 200, words: 50 } as const;

/** A name in one line, with at least one letter or digit by which it can be found. */
const name = (what: string) =>
  writing()
    .trim()
    .min(1, `${what} is empty; write at least one word.`)
    .max(MAX.name, `${what} is longer than ${MAX.name} characters; shorten it.`)
    // A NUL is refused above.
    .refine((text) => !/[^\P{Cc}\0]/u.test(text), `${what} goes over a line; write it in one.`)
    .refine(
      (text) => text === '' || /[\p{L}\p{N}]/u.test(text),
      `${what} has no letter or digit by which it could be found; write at least one.`,
    );

const text = (what: string) =>
  writing()
    .trim()
    .min(1, `${what} is empty; say it in a sentence.`)
    .max(MAX.text, `${what} is longer than ${MAX.text} characters; shorten it.`);

const names = (most: number) =>
  z.array(name('This name')).max(most, `There are more than ${most} names; keep the telling ones.`);

export const TEXTS = {
  name: name('The name'),
  alias: name('This name'),
  canonical: name('The word'),
  definition: text('The definition'),
  category: name('The category'),
  fact: writing()
    .trim()
    .max(MAX.text, `The fact is longer than ${MAX.text} characters; shorten it.`),
  aliases: names(MAX.names),
  words: names(MAX.words),
} as const;

/** As many names as a vendor may have. */
export const MAX_NAMES = MAX.names;
