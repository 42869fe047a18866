import { z } from 'zod';

/** The entries of a page when none are asked for. */
export const PAGE_SIZE = 20;

/** The entries of a page at most, whatever it lists. */
export const MAX_PAGE_SIZE = 100;

const SIZE = `A page has 1 to ${MAX_PAGE_SIZE} entries; ask for that many.`;

/** How many entries of a page are asked for. More are refused, and not cut: whoever pages would miss some. */
export const pageSize = z.int(SIZE).min(1, SIZE).max(MAX_PAGE_SIZE, SIZE).nullish();

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

const isGiven = (argument: unknown) => argument !== undefined && argument !== null;

/** What a page leads from, and what it cannot have beside it. */
const CONFLICTS = [
  ['last', 'first', 'Ask for `first` or for `last`, not for both.'],
  ['before', 'after', 'Pass `after` or `before`, not both.'],
  ['before', 'first', 'Pass `before` with `last`; `first` goes with `after`.'],
  ['after', 'last', 'Pass `after` with `first`; `last` goes with `before`.'],
] as const;

/** The arguments of a connection. It is checked before its cost is counted. */
export const pageArguments = z
  .looseObject({ first: pageSize, last: pageSize, after: cursor, before: cursor })
  .superRefine((given, context) => {
    const conflict = CONFLICTS.find(([one, other]) => isGiven(given[one]) && isGiven(given[other]));
    if (conflict) context.addIssue({ code: 'custom', path: [conflict[0]], message: conflict[2] });
  });
