import { fold } from '../../../lib/fold.ts';

/** An entry of a vocabulary as it stands in the list. */
export interface ShelfRow {
  readonly id: string;
  readonly name: string;
  /** By which other names it is found. */
  readonly aliases: readonly string[];
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
  const word = fold(typed);
  if (word === '') return rows;
  return rows.filter((row) => isFitting(row, word) || childrenOf(row).some(fits(word)));
}

/** What of a row's inside is shown: all when it fits itself, else what fits. */
export function fittingChildren(row: ShelfRow, typed: string): readonly ShelfRow[] {
  const word = fold(typed);
  return isFitting(row, word) ? childrenOf(row) : childrenOf(row).filter(fits(word));
}

/** The other name by which a row was found, if it was. */
export function otherName({ name, aliases }: ShelfRow, typed: string): string | undefined {
  const word = fold(typed);
  if (word === '' || fold(name).includes(word)) return;
  return aliases.find((alias) => fold(alias).includes(word));
}

/** How many rows are shown for what is typed, those inside others counted. */
export function countShown(rows: readonly ShelfRow[], typed: string): number {
  return rows.reduce((sum, row) => sum + 1 + fittingChildren(row, typed).length, 0);
}

/** Every row with those inside it, one after the other. */
export function flatRows(rows: readonly ShelfRow[]): ShelfRow[] {
  return rows.flatMap((row) => [row, ...childrenOf(row)]);
}

const fits = (word: string) => (row: ShelfRow) => isFitting(row, word);

function isFitting({ name, aliases }: ShelfRow, word: string): boolean {
  return [name, ...aliases].some((each) => fold(each).includes(word));
}

function childrenOf({ children }: ShelfRow): readonly ShelfRow[] {
  return children ?? [];
}
