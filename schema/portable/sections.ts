import { readLine, readLines } from './escape.ts';
import { fencedLines } from './fence.ts';
import { type Heading, headingOf } from './heading.ts';
import type { Path, Problem } from './problem.ts';
import type { Entry } from './read-entries.ts';
import { sectionField } from './section-names.ts';
import type { Field } from './write-up.ts';

/** A heading and what stands below it. */
interface Section {
  readonly heading: Heading;
  /** Counted from one, in the whole file. */
  readonly line: number;
  readonly lines: string[];
}

interface Item {
  readonly line: number;
  text: string;
}

interface Attempt {
  tried?: string;
  failed?: string;
  readonly lines: Record<string, number>;
}

const LISTS: readonly Field[] = ['lessons', 'phrases', 'domains', 'vendors'];
const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/s;

/** What the headings of a file name, and what stands where no field begins. */
export function readSections(lines: readonly string[], linesBefore: number) {
  const { sections, preamble } = cut(lines, linesBefore, (level) => level < 3);
  const problems = strayText(preamble, linesBefore, 'text');
  const entries = sections.flatMap((section) => entriesOf(section, problems));
  return { entries, problems };
}

function cut(
  lines: readonly string[],
  linesBefore: number,
  parts: (level: Heading['level']) => boolean,
) {
  const fenced = fencedLines(lines);
  const sections: Section[] = [];
  const preamble: string[] = [];
  for (const [at, line] of lines.entries()) {
    const heading = fenced[at] ? null : headingOf(line);
    if (heading && parts(heading.level))
      sections.push({ heading, line: linesBefore + at + 1, lines: [] });
    else (sections.at(-1)?.lines ?? preamble).push(line);
  }
  return { sections, preamble };
}

function entriesOf(section: Section, problems: Problem[]): Entry[] {
  const { heading, line, lines } = section;
  const here = () => line;
  if (heading.level === 1) {
    problems.push(...strayText(lines, line, 'text'));
    return [{ name: 'title', value: readLine(heading.text), lineOf: here }];
  }
  const name = sectionField(heading.name);
  if (name === 'attempts') return [attemptsEntry(section, problems)];
  if (name === 'measures' || name === 'profile') {
    const message = 'should stand between two lines of --- at the top, not in a section.';
    problems.push({ line, field: name, message });
    return [];
  }
  if (name && LISTS.includes(name)) return [listEntry(name, section)];
  return [{ name: name ?? heading.text, value: readLines(lines), lineOf: here }];
}

function listEntry(name: Field, section: Section): Entry {
  const items = itemsOf(section);
  return {
    name,
    value: items.map(({ text }) => text),
    lineOf: ([at]) => (typeof at === 'number' && items[at]?.line) || section.line,
  };
}

/** Bullets or numbers; a line without one goes on with the item before it. */
function itemsOf({ line, lines }: Omit<Section, 'heading'>): Item[] {
  const items: Item[] = [];
  for (const [at, text] of lines.entries()) {
    const bullet = BULLET.exec(text);
    const last = items.at(-1);
    if (bullet) items.push({ line: line + at + 1, text: bullet[1] ?? '' });
    else if (last) last.text = `${last.text} ${text.trim()}`.trim();
    else if (text.trim() !== '') items.push({ line: line + at + 1, text });
  }
  return items
    .map((item) => ({ ...item, text: readLine(item.text) }))
    .filter(({ text }) => text !== '');
}

/**
 * Each `### Tried` begins an attempt; `### Failed` says why it was not enough. Without either, each
 * item was tried, and why it failed is still to be said.
 */
function attemptsEntry({ line, lines }: Section, problems: Problem[]): Entry {
  const { sections, preamble } = cut(lines, line, (level) => level === 3);
  const untold = sections.length === 0 ? itemsOf({ line, lines: preamble }) : [];
  if (sections.length > 0) problems.push(...strayText(preamble, line, 'attempts'));
  const attempts: Attempt[] = untold.map((item) => ({
    tried: item.text,
    lines: { tried: item.line },
  }));
  for (const part of sections) {
    const name = part.heading.name === 'tried' ? 'tried' : 'failed';
    const current = attempts.at(-1);
    const belongs = current && current[name] === undefined && name === 'failed';
    const attempt = belongs ? current : { lines: {} as Record<string, number> };
    if (!belongs) attempts.push(attempt);
    Object.assign(attempt, { [name]: readLines(part.lines) });
    attempt.lines[name] = part.line;
  }
  return {
    name: 'attempts',
    value: attempts.map(({ lines: _, ...parts }) => parts),
    lineOf: (within) => lineOfAttempt(attempts, within) ?? line,
  };
}

function lineOfAttempt(attempts: readonly Attempt[], [at, part]: Path): number | undefined {
  const lines = typeof at === 'number' ? attempts[at]?.lines : undefined;
  return lines?.[String(part)] ?? Object.values(lines ?? {})[0];
}

/** Text where no field begins cannot be kept, so it is named. */
function strayText(lines: readonly string[], linesBefore: number, field: string): Problem[] {
  const at = lines.findIndex((line) => line.trim() !== '');
  const remedy =
    field === 'attempts'
      ? 'put what was tried below "### Tried", and why it was not enough below "### Failed".'
      : 'put it below a heading such as "## Challenge".';
  const message = `stands where nothing begins; ${remedy}`;
  return at < 0 ? [] : [{ line: linesBefore + at + 1, field, message }];
}
