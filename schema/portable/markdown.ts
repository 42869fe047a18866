import { writeLine, writeLines } from './escape.ts';
import { readFrontMatter, writeFrontMatter } from './front-matter.ts';
import { type ReadWriteUp, readEntries } from './read-entries.ts';
import { readSections } from './sections.ts';
import type { PortableWriteUp, Released } from './write-up.ts';

/**
 * A write-up, whole or in the making, as Markdown with front matter: short fields above, texts in
 * sections. {@link readMarkdown} gives back exactly what was written, but for blank space around a
 * text, which no write-up has.
 */
export function writeMarkdown(writeUp: Partial<PortableWriteUp & Released>): string {
  const { title = '', attempts = [], lessons = [], phrases = [] } = writeUp;
  const parts = [
    title.trim() && `# ${writeLine(title.trim())}\n`,
    section('Challenge', writeUp.challenge),
    section('Context', writeUp.context),
    attempts.length > 0 && '## Attempts\n',
    ...attempts.flatMap(({ tried, failed }) => [
      `### Tried\n${paragraph(tried)}`,
      `### Failed\n${paragraph(failed)}`,
    ]),
    section('Solution', writeUp.solution),
    section('Outcome', writeUp.outcome),
    list('Lessons', lessons),
    list('Phrases', phrases),
  ];
  return [writeFrontMatter(shortFields(writeUp)), ...parts.filter(Boolean)].join('\n');
}

/**
 * Reads a write-up from Markdown, as {@link writeMarkdown} or a person wrote it: headings in any
 * case and order, with or without front matter. Keeps what it can and says what it cannot; never
 * throws. Lengths and whether tags exist are for the schema to judge.
 */
export function readMarkdown(text: string): ReadWriteUp {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const { entries, problems, length } = readFrontMatter(lines);
  const sections = readSections(lines.slice(length), length);
  return readEntries([...entries, ...sections.entries], [...problems, ...sections.problems]);
}

/** Lists are written when they are empty, too: who fills a file in sees what can be said. */
function shortFields(writeUp: Partial<PortableWriteUp & Released>) {
  const { result, effort, domains = [], vendors = [], measures = [] } = writeUp;
  const { profile, month, revision } = writeUp;
  return {
    ...(result && { result }),
    ...(effort && { effort }),
    ...{ domains, vendors, measures },
    ...(profile && { profile: said(profile) }),
    ...(month && { month }),
    ...(revision && { revision }),
  };
}

function said(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
}

function section(heading: string, text: string | null | undefined): string {
  return text?.trim() ? `## ${heading}\n${paragraph(text)}` : '';
}

function paragraph(text: string): string {
  return text.trim() ? `\n${writeLines(text.trim()).join('\n')}\n` : '';
}

function list(heading: string, items: readonly string[]): string {
  const written = items.map((item) => item.trim()).filter(Boolean);
  return written.length > 0
    ? `## ${heading}\n\n${written.map((item) => `- ${writeLine(item)}\n`).join('')}`
    : '';
}
