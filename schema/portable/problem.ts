/** The way to a value inside a field: `['measures', 0, 'before']`. */
export type Path = readonly (string | number)[];

/** Something to mend in a file. */
export interface Problem {
  /** Counted from one; the first line for what is missing. */
  readonly line: number;
  /** The field, or the way into it (`measures.0.before`), as it should be spelt. */
  readonly field: string;
  /** What would be right, to be read after the field. */
  readonly message: string;
}

/** The problem as one sentence: `line 12: effort: should be one of …`. */
export function problemSentence({ line, field, message }: Problem): string {
  return `line ${line}: ${field}: ${message}`;
}

/** `a, b or c`. */
export function choiceOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ');
}

/** The known name that was most likely meant, or null when none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const allowed = typed.length >= 5 ? 2 : 1;
  const ranked = known
    .filter((name) => Math.abs(name.length - typed.length) <= allowed)
    .map((name) => ({ name, slips: slips(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best && best.slips <= allowed ? best.name : null;
}

/** Letters inserted, dropped or changed between two short words. */
function slips(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const shifted = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(changed, shifted));
    }
    previous = current;
  }
  return previous[b.length] ?? a.length;
}
