import { TEXT_FIELDS, type TextField } from './document.ts';
import type { TextRange } from './engine.ts';
import type { Texts } from './fields.ts';
import { stem } from './query/stem.ts';
import { type Token, tokenise } from './query/tokens.ts';
import type { Part } from './reading.ts';

interface Targets {
  /** Phrases by their first stem. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly prefixes: readonly string[];
}

/** Where the parts of a query stand in a write-up, in field order; ranges never overlap. */
export function highlight(texts: Texts, parts: readonly Part[]): TextRange[] {
  const targets = targetsOf(parts);
  return TEXT_FIELDS.flatMap((field) =>
    texts[field].flatMap((text, index) => rangesIn(text, field, index, targets)),
  );
}

function targetsOf(parts: readonly Part[]): Targets {
  const phrases = new Map<string, (readonly string[])[]>();
  const prefixes: string[] = [];
  for (const { match, terms } of parts.flatMap((part) => part.alternatives)) {
    const [first = ''] = terms;
    if (match === 'prefix') prefixes.push(first);
    if (match === 'phrase') phrases.set(first, [...(phrases.get(first) ?? []), terms]);
  }
  return { phrases, prefixes };
}

function rangesIn(text: string, field: TextField, index: number, targets: Targets): TextRange[] {
  const tokens = tokenise(text);
  const stems = tokens.map((token) => stem(token.word));
  const ranges: TextRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    const length = lengthAt(tokens, stems, at, targets);
    if (length > 0) ranges.push({ field, index, ...span(tokens, at, length) });
    at += Math.max(1, length);
  }
  return ranges;
}

/** How many words match from here: the longest phrase, or one begun word. */
function lengthAt(
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  { phrases, prefixes }: Targets,
): number {
  const begun = prefixes.some((prefix) => tokens[at]?.word.startsWith(prefix)) ? 1 : 0;
  const lengths = (phrases.get(stems[at] ?? '') ?? [])
    .filter((phrase) => phrase.every((one, offset) => stems[at + offset] === one))
    .map((phrase) => phrase.length);
  return Math.max(begun, ...lengths);
}

function span(
  tokens: readonly Token[],
  at: number,
  length: number,
): { start: number; end: number } {
  return { start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 };
}
