/** A stretch of a text: in both versions, or in this one alone. */
export interface DiffPiece {
  readonly text: string;
  readonly changed: boolean;
}

/** Two versions cut into pieces; the pieces of a side make up its text exactly. */
export interface Diff {
  readonly before: readonly DiffPiece[];
  readonly after: readonly DiffPiece[];
}

/** What is compared: words, or whole lines as of a list. */
export type DiffUnit = 'WORDS' | 'LINES';

const UNITS: Record<DiffUnit, RegExp> = { WORDS: /\S+/g, LINES: /[^\n]+/g };

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Which words, or lines, of a text are in one version alone: as few as possible. */
export function diffTexts(before: string, after: string, unit: DiffUnit = 'WORDS'): Diff {
  const [old, recent] = [unitsOf(before, unit), unitsOf(after, unit)];
  const kept = longestCommon(old, recent);
  return {
    before: piecesOf(before, old, kept.old),
    after: piecesOf(after, recent, kept.recent),
  };
}

function unitsOf(text: string, unit: DiffUnit): Unit[] {
  return [...text.matchAll(UNITS[unit])].map((match) => ({
    ...{ text: match[0], start: match.index, end: match.index + match[0].length },
  }));
}

/** The longest sequence that both have, as places in each. */
function longestCommon(old: readonly Unit[], recent: readonly Unit[]) {
  const kept = { old: new Set<number>(), recent: new Set<number>() };
  const keep = (oldAt: number, recentAt: number) => {
    kept.old.add(oldAt);
    kept.recent.add(recentAt);
  };
  const same = (a: number, b: number) => old[a]?.text === recent[b]?.text;
  // Most revisions change little: what begins and ends alike needs no table.
  let start = 0;
  while (start < old.length && start < recent.length && same(start, start)) keep(start, start++);
  let [oldEnd, recentEnd] = [old.length, recent.length];
  while (oldEnd > start && recentEnd > start && same(oldEnd - 1, recentEnd - 1))
    keep(--oldEnd, --recentEnd);

  const width = recentEnd - start + 1;
  const lengths = lengthTable(old.slice(start, oldEnd), recent.slice(start, recentEnd));
  let [a, b] = [0, 0];
  while (a < oldEnd - start && b < recentEnd - start) {
    if (same(start + a, start + b)) keep(start + a++, start + b++);
    else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return kept;
}

/** For each pair of places how much the rests behind them have in common. */
function lengthTable(old: readonly Unit[], recent: readonly Unit[]): Uint16Array {
  const numbers = new Map<string, number>();
  // Nine million comparisons are quick between numbers, and slow between texts.
  const numbered = (units: readonly Unit[]) =>
    Int32Array.from(units, ({ text }) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
  const [rows, columns] = [numbered(old), numbered(recent)];
  const width = columns.length + 1;
  const lengths = new Uint16Array((rows.length + 1) * width);
  for (let a = rows.length - 1; a >= 0; a -= 1) {
    for (let b = columns.length - 1; b >= 0; b -= 1) {
      const at = a * width + b;
      const across = (lengths[at + width + 1] ?? 0) + 1;
      const apart = Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
      lengths[at] = rows[a] === columns[b] ? across : apart;
    }
  }
  return lengths;
}

/** The space between two changed words belongs to the change, so that it reads as one passage. */
function piecesOf(text: string, units: readonly Unit[], kept: ReadonlySet<number>): DiffPiece[] {
  const pieces: { text: string; changed: boolean }[] = [];
  const add = (part: string, changed: boolean) => {
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += part;
    else if (part !== '') pieces.push({ text: part, changed });
  };
  let end = 0;
  for (const [at, unit] of units.entries()) {
    const changed = !kept.has(at);
    add(text.slice(end, unit.start), changed && at > 0 && !kept.has(at - 1));
    add(unit.text, changed);
    end = unit.end;
  }
  add(text.slice(end), false);
  return pieces;
}
