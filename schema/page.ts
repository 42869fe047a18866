/** The entries of a page when none are asked for. */
export const PAGE_SIZE = 20;

/** What a page may cost: its entries, each at the cost of what is asked of it. */
export function pageComplexity(args: {
  first?: number | null | undefined;
  last?: number | null | undefined;
}) {
  return { field: 1, multiplier: Math.max(1, args.first ?? args.last ?? PAGE_SIZE) };
}

/** The names of a connection and its edges: one a noun, whatever field lists it. */
export function connectionNames<Noun extends string>(noun: Noun) {
  return [{ name: `${noun}Connection` as const }, { name: `${noun}Edge` as const }] as const;
}
