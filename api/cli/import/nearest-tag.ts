import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import { slipsBetween } from '../../../search/spelling.ts';

/** The slug of the domain or vendor that was most likely meant; null when none is near. */
export type NearestTag = (field: 'domains' | 'vendors', typed: string) => string | null;

interface Named {
  readonly slug: string;
  /** As {@link simplified}. */
  readonly name: string;
}

const MOST_SLIPS = 3;
/** A shorter name lies inside too many others to tell anything. */
const TELLING_LETTERS = 4;

/** Reads the vocabularies once: every name of a tag leads to it. */
export async function nearestTags(prisma: PrismaClient): Promise<NearestTag> {
  const [domains, vendors] = await Promise.all([
    prisma.domain.findMany({ where: { retired: false }, orderBy: { slug: 'asc' } }),
    prisma.vendor.findMany({
      where: { retired: false },
      include: { aliases: { where: { searchable: true } } },
      orderBy: { slug: 'asc' },
    }),
  ]);
  const names = {
    domains: domains.flatMap(({ slug, name, aliases }) => named(slug, [slug, name, ...aliases])),
    vendors: vendors.flatMap(({ slug, name, aliases }) =>
      named(slug, [slug, name, ...aliases.map(({ alias }) => alias)]),
    ),
  };
  return (field, typed) => nearest(simplified(typed), names[field]);
}

function named(slug: string, names: readonly string[]): Named[] {
  return names.map((name) => ({ slug, name: simplified(name) }));
}

function simplified(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

function nearest(typed: string, names: readonly Named[]): string | null {
  const allowed = Math.min(MOST_SLIPS, Math.ceil(typed.length / 4));
  const ranked = names
    .map(({ slug, name }) => ({ slug, slips: slipsBetween(typed, name, allowed) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  if (best && best.slips <= allowed) return best.slug;
  return names.find(({ name }) => shares(typed, name))?.slug ?? null;
}

/** One is the beginning or the end of the other, at a word's border. */
function shares(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < TELLING_LETTERS) return false;
  return long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
}
