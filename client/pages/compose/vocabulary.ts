import type { FormerTag, KnownTags } from '../../lib/drafts-tags.ts';
import { fold } from '../../lib/fold.ts';
import { meansWordsOf } from './loose-fit.ts';

/** A domain or vendor that a write-up can carry. */
export interface TagOption {
  readonly slug: string;
  readonly name: string;
  /** What kind of vendor it is; empty for a domain, which stands in its group. */
  readonly note: string;
  /** Other names by which somebody may look for it. */
  readonly aliases: readonly string[];
}

/** Tags under one heading: a wide domain with the narrower ones inside it, or all vendors. */
export interface TagGroup {
  /** Empty where one heading would say nothing. */
  readonly name: string;
  readonly options: readonly TagOption[];
}

/** The tags of one kind, in the order in which they are shown. */
export interface TagList extends KnownTags {
  readonly groups: readonly TagGroup[];
  readonly current: readonly TagOption[];
}

/** Every tag there is, and those that there were. */
export interface Vocabulary {
  readonly domains: TagList;
  readonly vendors: TagList;
}

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A domain as the graph gives it, with those inside it. */
export interface DomainRow extends Row {
  readonly children: readonly Row[];
}

/** A vendor as the graph gives it. */
export interface VendorRow extends Row {
  readonly category: string;
}

/** A retired domain or vendor as the graph gives it. */
export interface FormerRow extends Pick<Row, 'slug' | 'name'> {
  readonly mergedInto: Pick<Row, 'slug' | 'name'> | null;
}

/** Lays the two levels of domains and the vendors out as lists to choose from. */
export function toVocabulary(
  domains: readonly DomainRow[],
  vendors: readonly VendorRow[],
  former: { readonly domains: readonly FormerRow[]; readonly vendors: readonly FormerRow[] },
): Vocabulary {
  const wide = domains.map(({ children, ...domain }) => ({
    name: domain.name,
    options: [domain, ...children].map((each) => ({ ...each, note: '' })),
  }));
  const makers = vendors.map((vendor) => ({ ...vendor, note: vendor.category }));
  return {
    domains: toList(wide, former.domains),
    vendors: toList([{ name: '', options: makers }], former.vendors),
  };
}

function toList(groups: readonly TagGroup[], former: readonly FormerRow[]): TagList {
  const current = groups.flatMap(({ options }) => options);
  return { groups, current, former: former.map(toFormer) };
}

function toFormer({ slug, name, mergedInto }: FormerRow): FormerTag {
  return { slug, name, now: mergedInto };
}

/** Why a tag fits what is typed: by its own name, or by the other name that is given. */
export interface Fit {
  /** The less, the nearer. */
  readonly rank: number;
  readonly alias: string | null;
}

/** What fits, by slug. */
export type Fits = ReadonlyMap<string, Fit>;

/**
 * The tags that fit what is typed; all of them while nothing is. Only where none does, those that
 * would but for a plural or a slip of the finger.
 */
export function fitsAmong(options: readonly TagOption[], typed: string): Fits {
  const word = fold(typed);
  const fits = (near: Nearness) =>
    new Map(
      options.flatMap((option) => {
        const fit = fitOf(option, word, near);
        return fit ? [[option.slug, fit] as const] : [];
      }),
    );
  const strict = fits(nearness);
  return strict.size > 0 ? strict : fits(looseNearness);
}

type Nearness = (name: string, word: string) => number | null;

function fitOf(option: TagOption, word: string, near: Nearness): Fit | null {
  const byName = near(option.name, word);
  if (byName !== null) return { rank: byName, alias: null };
  const [best] = option.aliases
    .flatMap((alias) => {
      const rank = near(alias, word);
      return rank === null ? [] : [{ rank: rank + WORST, alias }];
    })
    .sort((one, other) => one.rank - other.rank || one.alias.length - other.alias.length);
  if (best) return best;
  return near(option.note, word) === null ? null : { rank: 2 * WORST, alias: null };
}

const WORST = 3;

/** The whole name, its beginning, the beginning of a word in it, or somewhere inside. */
function nearness(name: string, word: string): number | null {
  const folded = fold(name);
  if (word === '' || folded === word) return 0;
  if (folded.startsWith(word)) return 1;
  const at = folded.indexOf(word);
  if (at < 0) return null;
  return /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') ? WORST : 2;
}

const looseNearness: Nearness = (name, word) => (meansWordsOf(name, word) ? WORST : null);

/** The groups with what fits, the nearest first; unchanged while nothing is typed. */
export function sortedGroups(groups: readonly TagGroup[], typed: string, fits: Fits): TagGroup[] {
  if (fold(typed) === '') return [...groups];
  return groups
    .map(({ name, options }) => ({ name, ranked: rankedOptions(options, fits) }))
    .sort((one, other) => (one.ranked[0]?.rank ?? FAR) - (other.ranked[0]?.rank ?? FAR))
    .map(({ name, ranked }) => ({ name, options: ranked.map(({ option }) => option) }));
}

const FAR = 100;

// What does not fit stays at the end: the list hides it, and still knows it as chosen.
function rankedOptions(options: readonly TagOption[], fits: Fits) {
  return options
    .map((option) => ({ option, rank: fits.get(option.slug)?.rank ?? FAR }))
    .sort((one, other) => one.rank - other.rank);
}
