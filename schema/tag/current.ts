import type { Prisma } from '../../prisma/generated/client/client.ts';

type Db = Prisma.TransactionClient;

/** A tag as far as it decides who may carry it. */
export interface CurrentTag {
  readonly slug: string;
  readonly name: string;
  readonly retired: boolean;
}

/**
 * The domains that slugs stand for now, by the slug as given: what was merged stands for what took
 * its place. Links, drafts and submissions from before a merge keep working by this alone.
 */
export async function domainsBySlug(db: Db, slugs: readonly string[]) {
  return slugs.length > 0 ? current(await db.domain.findMany(among(slugs))) : NONE;
}

/** The same for vendors. */
export async function vendorsBySlug(db: Db, slugs: readonly string[]) {
  return slugs.length > 0 ? current(await db.vendor.findMany(among(slugs))) : NONE;
}

const NONE: ReadonlyMap<string, CurrentTag> = new Map();

/** A merge leads to its end at once: what took the place is never itself merged. */
function among(slugs: readonly string[]) {
  const select = { slug: true, name: true, retired: true };
  return {
    where: { slug: { in: [...slugs] } },
    select: { ...select, mergedInto: { select } },
  };
}

function current(
  tags: readonly (CurrentTag & { readonly mergedInto: CurrentTag | null })[],
): ReadonlyMap<string, CurrentTag> {
  return new Map(tags.map((tag) => [tag.slug, tag.mergedInto ?? tag]));
}

/** The slugs of domains and vendors that something carries. */
interface Tagged {
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
}

/** Both lists of slugs as they are now, each once, in order; what nobody knows stays as it is. */
export async function currentSlugs(db: Db, { domains, vendors }: Tagged) {
  return {
    domains: renamed(domains, await domainsBySlug(db, domains)),
    vendors: renamed(vendors, await vendorsBySlug(db, vendors)),
  };
}

function renamed(slugs: readonly string[], tags: ReadonlyMap<string, CurrentTag>): string[] {
  return [...new Set(slugs.map((slug) => tags.get(slug)?.slug ?? slug))];
}
