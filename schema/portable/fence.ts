interface Fence {
  readonly mark: '`' | '~';
  readonly length: number;
  /** Nothing follows it, so it can end a block as well as begin one. */
  readonly bare: boolean;
}

/**
 * Which lines lie inside fenced blocks that are closed, their fences included. Headings in there
 * are code. A fence that nothing closes is not one: it would swallow the sections behind it.
 */
export function fencedLines(lines: readonly string[]): boolean[] {
  const fences = lines.map(fenceOf);
  const longest = longestBareAfter(fences);
  const fenced = new Array<boolean>(lines.length).fill(false);
  for (let at = 0; at < lines.length; at += 1) {
    const opening = fences[at];
    if (!opening || opening.length > (longest[opening.mark][at] ?? 0)) continue;
    const end = closingOf(opening, at, fences);
    fenced.fill(true, at, end + 1);
    at = end;
  }
  return fenced;
}

/** The fence that a line is, as CommonMark has it; null for any other line. */
export function fenceOf(line: string): Fence | null {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
  const mark = marks[0];
  if (mark !== '`' && mark !== '~') return null;
  if (mark === '`' && rest.includes('`')) return null;
  return { mark, length: marks.length, bare: /^[ \t]*$/.test(rest) };
}

/** For each line the longest bare fence behind it, so that no search for an end is in vain. */
function longestBareAfter(fences: readonly (Fence | null)[]) {
  const longest = { '`': new Array<number>(fences.length), '~': new Array<number>(fences.length) };
  const seen = { '`': 0, '~': 0 };
  for (let at = fences.length - 1; at >= 0; at -= 1) {
    longest['`'][at] = seen['`'];
    longest['~'][at] = seen['~'];
    const fence = fences[at];
    if (fence?.bare) seen[fence.mark] = Math.max(seen[fence.mark], fence.length);
  }
  return longest;
}

function closingOf(opening: Fence, from: number, fences: readonly (Fence | null)[]): number {
  for (let at = from + 1; at < fences.length; at += 1) {
    const fence = fences[at];
    if (fence?.bare && fence.mark === opening.mark && fence.length >= opening.length) return at;
  }
  return fences.length - 1;
}
