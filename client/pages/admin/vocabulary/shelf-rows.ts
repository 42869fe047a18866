import { isFitting, type Named } from '../../../lib/names.ts';

/** An entry of a vocabulary as it stands in the list. */
export interface ShelfRow extends Named {
  readonly id: string;
  /** How much there is of it, in words. */
  readonly figure: string;
  /** What else is to be said, as of a retired one. */
  readonly note?: string;
  readonly children?: readonly ShelfRow[];
}

/** The entries in use, and those that no longer are. */
export interface Shelf {
  readonly current: readonly ShelfRow[];
  readonly retired: readonly ShelfRow[];
}

/** The rows of which something fits what is typed, by a name of their own or of one inside. */
export function fittingRows(rows: readonly ShelfRow[], typed: string): readonly ShelfRow[] {
  return rows.filter((row) => isFitting(row, typed) || childrenOf(row).some(fits(typed)));
}

/** What of a row's inside is shown: all when it fits itself, else what fits. */
export function fittingChildren(row: ShelfRow, typed: string): readonly ShelfRow[] {
  return isFitting(row, typed) ? childrenOf(row) : childrenOf(row).filter(fits(typed));
}

/** How many rows are shown for what is typed, those inside others counted. */
export function countShown(rows: readonly ShelfRow[], typed: string): number {
  return rows.reduce((sum, row) => sum + 1 + fittingChildren(row, typed).length, 0);
}

/** Every row with those inside it, one after the other. */
export function flatRows(rows: readonly ShelfRow[]): ShelfRow[] {
  return rows.flatMap((row) => [row, ...childrenOf(row)]);
}

const fits = (typed: string) => (row: ShelfRow) => isFitting(row, typed);

function childrenOf({ children }: ShelfRow): readonly ShelfRow[] {
  return children ?? [];
}
