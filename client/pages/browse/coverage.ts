/** Where a domain and a vendor meet, by their slugs. */
export interface Cell {
  readonly domain: string;
  readonly vendor: string;
  readonly writeUpCount: number;
}

/** A domain or a vendor with how many write-ups it has. */
export interface Counted {
  readonly slug: string;
  readonly name: string;
  readonly writeUpCount: number;
}

/** A top-level domain with its narrower ones. */
export interface Field extends Counted {
  readonly children: readonly Counted[];
}

/** A row of the picture. */
export interface Row extends Counted {
  /** The slug of the wider domain, in a row above; null for a top-level one. */
  readonly parent: string | null;
  readonly hasChildren: boolean;
}

/** How many shades there are for cells that are not empty. */
export const SHADES = 4;

/** Looks up how many write-ups stand where a domain and a vendor meet. */
export function countsOf(cells: readonly Cell[]): (domain: string, vendor: string) => number {
  const counts = new Map(cells.map((cell) => [key(cell.domain, cell.vendor), cell.writeUpCount]));
  return (domain, vendor) => counts.get(key(domain, vendor)) ?? 0;
}

// A slug has no space.
const key = (domain: string, vendor: string) => `${domain} ${vendor}`;

/** Every row that can be shown, the narrower domains below their wider one. */
export function rowsOf(domains: readonly Field[]): Row[] {
  return domains.flatMap((domain) => [
    { ...domain, parent: null, hasChildren: domain.children.length > 0 },
    ...domain.children.map((child) => ({ ...child, parent: domain.slug, hasChildren: false })),
  ]);
}

/** The rows to show: every domain, and below those that are open their narrower ones. */
export function shownRows(rows: readonly Row[], open: ReadonlySet<string>): Row[] {
  return rows.filter(({ parent }) => parent === null || open.has(parent));
}

/** The most named first; of as many, by name. */
export function mostFirst<Each extends Counted>(all: readonly Each[]): Each[] {
  return [...all].sort((a, b) => b.writeUpCount - a.writeUpCount || byName(a, b));
}

/** By name, as people sort. */
export function byName(a: Counted, b: Counted): number {
  return a.name.localeCompare(b.name, 'en');
}

/** How dark a cell is: 0 for an empty one, then 1 to {@link SHADES} up to the largest of all. */
export function shadeOf(count: number, largest: number): number {
  return count === 0 ? 0 : Math.ceil((SHADES * count) / Math.max(largest, SHADES));
}

/** How many write-ups the lightest to the darkest shade stand for. */
export function shadeRanges(largest: number): { readonly shade: number; readonly words: string }[] {
  const counts = Array.from({ length: largest }, (_, index) => index + 1);
  return [...new Set(counts.map((count) => shadeOf(count, largest)))].map((shade) => {
    const same = counts.filter((count) => shadeOf(count, largest) === shade);
    const [first, last] = [same[0], same.at(-1)];
    return { shade, words: first === last ? `${first}` : `${first} to ${last}` };
  });
}
