import type { Draft } from './drafts.ts';
import type { DraftProblem } from './drafts-check.ts';

/** A tag that new write-ups no longer carry, and what took its place. */
export interface FormerTag {
  readonly slug: string;
  readonly name: string;
  /** Null when it is retired and nothing took its place. */
  readonly now: { readonly slug: string; readonly name: string } | null;
}

/** The tags of one kind: those there are, and those there were. */
export interface KnownTags {
  readonly current: readonly { readonly slug: string; readonly name: string }[];
  readonly former: readonly FormerTag[];
}

/** A chosen tag as it stands today. */
export interface ChosenTag {
  readonly slug: string;
  readonly name: string;
  /** Why it cannot be sent, as a part of a sentence; null when it can. */
  readonly trouble: string | null;
  /** What can take its place. */
  readonly now: FormerTag['now'];
}

/** What the vocabulary says today about the tags of a draft, which may be older. */
export function chosenTags(slugs: readonly string[], known: KnownTags): ChosenTag[] {
  return slugs.map((slug) => {
    const current = known.current.find((tag) => tag.slug === slug);
    if (current) return { slug, name: current.name, trouble: null, now: null };
    const former = known.former.find((tag) => tag.slug === slug);
    const now = nowOf(former, known);
    if (now) return { slug, name: former?.name ?? slug, trouble: `is now ${now.name}`, now };
    const trouble = former ? 'is no longer used' : 'is not in the list';
    return { slug, name: former?.name ?? slug, trouble, now: null };
  });
}

/** The draft's tags that cannot be sent, each with what would be right. */
export function checkTags(
  draft: Pick<Draft, 'domains' | 'vendors'>,
  known: { readonly domains: KnownTags; readonly vendors: KnownTags },
): DraftProblem[] {
  return (['domains', 'vendors'] as const).flatMap((field) =>
    chosenTags(draft[field], known[field]).flatMap(({ name, trouble, now }, index) => {
      if (trouble === null) return [];
      const remedy = now ? `take ${now.name} in its place` : 'take it away or choose another';
      const noun = field === 'domains' ? 'domain' : 'vendor';
      return [
        { field: `${field}.${index}`, message: `The ${noun} ${name} ${trouble}: ${remedy}.` },
      ];
    }),
  );
}

/** What took its place may have been merged in its turn. */
function nowOf(former: FormerTag | undefined, known: KnownTags): FormerTag['now'] {
  const seen = new Set<string>();
  let now = former?.now ?? null;
  while (now && !seen.has(now.slug)) {
    const { slug } = now;
    const current = known.current.find((tag) => tag.slug === slug);
    if (current) return current;
    seen.add(slug);
    now = known.former.find((tag) => tag.slug === slug)?.now ?? null;
  }
  return null;
}
