import { count } from '../../../lib/words.ts';

/** What the entries of a part are called. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** What one looks for it by. */
  readonly by: string;
}

/** See {@link Noun}. */
export const NOUNS = {
  domains: { one: 'domain', many: 'domains', by: 'any of its names' },
  vendors: { one: 'vendor', many: 'vendors', by: 'any of its names' },
  synonyms: { one: 'group', many: 'groups', by: 'any of its words' },
} as const satisfies Record<string, Noun>;

/** "3 vendors", "1 group". */
export function countOf(number: number, { one, many }: Omit<Noun, 'by'>): string {
  return count(number, one, many);
}

/** "2 names and 1 write-up" of its parts; those of which there are none are left out. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
