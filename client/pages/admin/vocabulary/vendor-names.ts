import type { Vendor } from './vendor-operations.ts';

/** Another name of a vendor, as it can be changed. */
export type VendorName = Pick<
  Vendor['names'][number],
  'alias' | 'kind' | 'fact' | 'ordinaryWord' | 'ambiguous'
>;

/** What another name can be. */
export type AliasKind = VendorName['kind'];

/** What each kind is called, and what follows from it. */
export const KINDS: Record<AliasKind, { readonly word: string; readonly label: string }> = {
  PRODUCT: { word: 'product', label: 'One of its products' },
  NICKNAME: { word: 'nickname', label: 'A nickname or an abbreviation' },
  SPELLING: { word: 'spelling', label: 'Another spelling' },
  FORMER_NAME: { word: 'former name', label: 'What it was called before' },
  ACQUIRED_NAME: { word: 'bought company', label: 'A company that it bought' },
  OWNER: { word: 'owner, not searched', label: 'The company that owns it: not searched' },
};

/** A name that is still to be written. */
export const BLANK: VendorName = {
  alias: '',
  kind: 'PRODUCT',
  fact: null,
  ordinaryWord: false,
  ambiguous: false,
};

/** What is to be known of a name at a glance. */
export function nameNote({ kind, ordinaryWord, ambiguous }: VendorName): string {
  const doubts = [...(ordinaryWord ? ['ordinary word'] : []), ...(ambiguous ? ['ambiguous'] : [])];
  return [KINDS[kind].word, ...doubts].join(', ');
}
