import { z } from 'zod';

/** The entries of a page when none are asked for. */
export const PAGE_SIZE = 20;

/** What a page may cost: its entries, each at the cost of what is asked of it. */
export function pageComplexity(args: {
  first?: number | null | undefined;
  last?: number | null | undefined;
}) {
  return { field: 1, multiplier: Math.max(1, args.first ?? args.last ?? PAGE_SIZE) };
}

/** The names of a connection and its edges: one a noun, whatever field lists it. */
export function connectionNames<Noun extends string>(noun: Noun) {
  return [{ name: `${noun}Connection` as const }, { name: `${noun}Edge` as const }] as const;
}

/** How the plugin writes the id of a row as a cursor. */
const CURSOR = /^GPC:S:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const cursor = z
  .string()
  .refine(
    (text) => CURSOR.test(Buffer.from(text, 'base64').toString()),
    'Pass a cursor that an earlier answer gave.',
  )
  .nullish();

/** The arguments of a connection; `first` and `last` are cut to what is allowed. */
export const pageArguments = z.looseObject({ after: cursor, before: cursor });
