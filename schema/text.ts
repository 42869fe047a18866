import { z } from 'zod';

/** PostgreSQL takes neither a NUL nor half of a surrogate pair, and says so by an error of its own. */
export const writing = () =>
  z
    .string()
    .refine(
      (text) => !text.includes('\0') && !/\p{Cs}/u.test(text),
      'There is a character in it that no text has; remove it.',
    );
