import { useLocation } from '@solidjs/router';

/** A part of the page, as its address names it. */
export type Part = 'domains' | 'vendors' | 'synonyms' | 'changes';

/** The parts in their order, with their names for people. */
export const PARTS: readonly { readonly part: Part; readonly name: string }[] = [
  { part: 'domains', name: 'Domains' },
  { part: 'vendors', name: 'Vendors' },
  { part: 'synonyms', name: 'Synonyms' },
  { part: 'changes', name: 'Changes' },
];

/** Stands in an address for an entry that is not there yet. */
export const NEW = 'new';

/** Which part is shown, and which of its entries is open: its id, {@link NEW}, or null. */
export interface Place {
  readonly part: Part;
  readonly entry: string | null;
}

/** The address of a place; `readPlace` reads its fragment. */
export function placeAddress(part: Part, entry?: string): string {
  return `/admin/vocabulary#${entry ? `${part}/${entry}` : part}`;
}

/** The place that a fragment names; the domains where it names none. */
export function readPlace(hash: string): Place {
  const [name = '', entry = ''] = hash.slice(1).split('/');
  const known = PARTS.find(({ part }) => part === name);
  return known ? { part: known.part, entry: entry || null } : { part: 'domains', entry: null };
}

/** Where the page is now. */
export function usePlace(): () => Place {
  const location = useLocation();
  return () => readPlace(location.hash);
}
