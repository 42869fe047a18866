import { fencedLines, fenceOf } from './fence.ts';
import { headingOf } from './heading.ts';

/** What a line may begin with that Markdown, or the reader, would take for more than text. */
const ESCAPED = /^( {0,3})\\(\\*(?:#|`{3}|~{3}|<))/;
const HTML = /^ {0,3}<[a-z!?/]/i;

/** A text as lines of Markdown that show it, and that {@link readLines} turns back into it. */
export function writeLines(text: string): string[] {
  const lines = protectEntities(text).replaceAll('\r', '&#13;').split('\n');
  const fenced = fencedLines(lines);
  return lines.map((line, at) =>
    !fenced[at] && needsEscape(line) ? line.replace(/^ {0,3}/, '$&\\') : line,
  );
}

/** The text that lines of Markdown stand for, without the blank space around it. */
export function readLines(lines: readonly string[]): string {
  const fenced = fencedLines(lines);
  const plain = lines.map((line, at) => (fenced[at] ? line : line.replace(ESCAPED, '$1$2')));
  return readEntities(plain.join('\n')).trim();
}

/** A text as one line: for a title, and for an item of a list. */
export function writeLine(text: string): string {
  return protectEntities(text).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');
}

/** The text that one line stands for. */
export function readLine(line: string): string {
  return readEntities(line).trim();
}

function needsEscape(line: string): boolean {
  return (
    headingOf(line) !== null || fenceOf(line) !== null || HTML.test(line) || ESCAPED.test(line)
  );
}

/** A line break that Markdown would not keep is written `&#13;`; whoever wrote just that keeps it. */
function protectEntities(text: string): string {
  return text.replaceAll(/&(?=(amp;)*#1[03];)/g, '&amp;');
}

function readEntities(text: string): string {
  return text.replaceAll(/&(?:amp;((?:amp;)*#1[03];)|#1([03]);)/g, (_all, literal, digit) =>
    literal === undefined ? (digit === '0' ? '\n' : '\r') : `&${literal}`,
  );
}
