/** A line that parts the file: the title, a section, or a part of an attempt. */
export interface Heading {
  readonly level: 1 | 2 | 3;
  /** As written, trimmed. */
  readonly text: string;
  /** As names are compared: `## LESSONS:` is `lessons`. */
  readonly name: string;
}

/** Within a text, deeper headings are its author's own; only these two part an attempt. */
const PARTS = ['tried', 'failed'];

/** The heading that a line outside of code is; null when it is text. */
export function headingOf(line: string): Heading | null {
  const found = /^ {0,3}(#{1,3})(?:[ \t]+(.*))?$/s.exec(line);
  if (!found) return null;
  const text = found[2]?.trim() ?? '';
  const name = text.replace(/[\s:#]+$/, '').toLowerCase();
  const level = found[1]?.length;
  if (level === 3) return PARTS.includes(name) ? { level, text, name } : null;
  return { level: level === 1 ? 1 : 2, text, name };
}
