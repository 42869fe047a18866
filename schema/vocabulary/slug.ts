import type { Db } from './lock.ts';

const MAX_SLUG = 60;

/**
 * A slug that no domain, or no vendor, has: of the name's Latin letters and digits, with a number
 * where it is taken. A name without any gives the noun.
 */
export async function newSlug(db: Db, noun: 'domain' | 'vendor', name: string): Promise<string> {
  const base = asciiOf(name) || noun;
  const where = { slug: { startsWith: base } };
  const select = { slug: true };
  const rows = await (noun === 'domain'
    ? db.domain.findMany({ where, select })
    : db.vendor.findMany({ where, select }));
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

function asciiOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
}
