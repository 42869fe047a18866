/** A place in the grid; row 0 holds the names of the vendors. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The column that counts a domain with all vendors and none. */
export const TOTAL = 1;

/** The column of the first vendor. */
export const FIRST_VENDOR = 2;

/**
 * Where a key leads in a grid with `rows` rows below the names and `columns`
 * columns with that of the domains; undefined when it leads nowhere.
 */
export function walkGrid(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined {
  if (altKey || metaKey) return;
  const last = columns - 1;
  const first = row === 0 ? FIRST_VENDOR : 0;
  const targets: Readonly<Record<string, Place>> = ctrlKey
    ? { Home: { row: 1, column: 0 }, End: { row: rows, column: last } }
    : {
        ArrowDown: { row: row + 1, column },
        ArrowUp: { row: row - 1, column },
        ArrowRight: { row, column: column + 1 },
        ArrowLeft: { row, column: column - 1 },
        Home: { row, column: first },
        End: { row, column: last },
      };
  const target = targets[key];
  return target && isPlace(target, rows, last) ? target : undefined;
}

function isPlace({ row, column }: Place, rows: number, last: number): boolean {
  // Above the domains and their totals stand plain words.
  return row >= 0 && row <= rows && column >= (row === 0 ? FIRST_VENDOR : 0) && column <= last;
}
