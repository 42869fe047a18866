interface Dated {
  readonly id: string;
  readonly month: string;
}

/** Newest month first, then by id: within a month no order tells who came first. */
export function byNewest(a: Dated, b: Dated): number {
  return compare(b.month, a.month) || compare(a.id, b.id);
}

/** Best first, then by id, so that pages never overlap. */
export function byScore(
  scores: ReadonlyMap<string, number>,
): (a: { readonly id: string }, b: { readonly id: string }) => number {
  return (a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
