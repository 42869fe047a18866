/** Where a reader left the search for a write-up. */
export interface LeftSearch {
  /** The search as it stood. */
  readonly fragment: string;
  /** The write-up that was opened. */
  readonly id: string;
}

// In memory alone: what was searched for is written down nowhere.
let left: LeftSearch | undefined;

/** Remembers the place before a write-up opens; nothing forgets it. */
export function rememberSearch(place: LeftSearch | undefined): void {
  left = place;
}

/** The place to return to, if the reader came from the search. */
export function leftSearch(): LeftSearch | undefined {
  return left;
}
