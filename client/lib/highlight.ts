/** A stretch of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Half-open, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts `text` where marks begin and end. Joined, the pieces are the text again,
 * whatever the ranges: out of order, overlapping or outside.
 */
export function cutIntoPieces(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    add(Math.min(range.start, text.length), false);
    add(Math.min(range.end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
