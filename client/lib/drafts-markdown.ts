import { readMarkdown, writeMarkdown } from '../../schema/portable/markdown.ts';
import type { Problem } from '../../schema/portable/problem.ts';
import type { ReadWriteUp } from '../../schema/portable/read-entries.ts';
import type { PortableProfile, PortableWriteUp } from '../../schema/portable/write-up.ts';
import { type Draft, emptyDraft, numberText, readNumber, tidied } from './drafts.ts';

// It brings a reader of YAML, so it is loaded when a file is exported or imported.

/** Says nothing about what is inside, for it may lie in a shared folder. */
export const MARKDOWN_FILE_NAME = 'write-up.md';

/** A draft out of a file, and what of the file it could not take. */
export interface ReadMarkdownDraft {
  readonly draft: Draft;
  /** In the order of the lines. */
  readonly problems: readonly Problem[];
}

/** A draft as Markdown, and in sentences what the file could not hold. */
export interface WrittenMarkdown {
  readonly text: string;
  readonly lost: readonly string[];
}

/** The parts of a profile that no composer shows: they would make the circle too small. */
const NOT_SHOWN = ['sizeBand', 'region', 'mainEhr'] as const;

/** The draft as a file that people and other programs read, too. */
export function writeMarkdownDraft(draft: Draft): WrittenMarkdown {
  const written = tidied(draft);
  const lost = written.measures.flatMap((measure, index) =>
    (['before', 'after'] as const)
      .filter((part) => measure[part] !== '' && readNumber(measure[part]) === null)
      .map(
        (part) =>
          `In measure ${index + 1}, ${part} is “${measure[part]}”, which is no number: it is not in the file.`,
      ),
  );
  return { text: writeMarkdown(toPortable(written)), lost };
}

/** Reads a write-up; what cannot be read or held is said, and the rest is kept. */
export function readMarkdownDraft(text: string): ReadMarkdownDraft {
  const read = readMarkdown(text);
  const problems = [...read.problems.filter((problem) => !isMerelyMissing(problem)), ...left(read)];
  return {
    draft: fromPortable(read.writeUp),
    problems: problems.sort((one, other) => one.line - other.line),
  };
}

function toPortable(draft: Draft): Partial<PortableWriteUp> {
  const { result, effort, orgType, leadershipRole, measures, context, ...same } = draft;
  const said = orgType !== null || leadershipRole !== null;
  return {
    ...same,
    ...(result && { result }),
    ...(effort && { effort }),
    context: context || null,
    measures: measures.map(({ before, after, ...measure }) => ({
      ...measure,
      before: readNumber(before),
      after: readNumber(after),
    })),
    profile: said ? { ...NO_PROFILE, orgType, leadershipRole } : null,
  };
}

const NO_PROFILE: PortableProfile = {
  orgType: null,
  sizeBand: null,
  region: null,
  leadershipRole: null,
  mainEhr: null,
};

function fromPortable(writeUp: Partial<PortableWriteUp>): Draft {
  const empty = emptyDraft();
  const { attempts = [], measures = [], lessons = [], phrases = [] } = writeUp;
  return {
    title: writeUp.title ?? '',
    challenge: writeUp.challenge ?? '',
    context: writeUp.context ?? '',
    attempts: orOne(
      attempts.map(({ tried, failed }) => ({ tried, failed })),
      empty.attempts,
    ),
    solution: writeUp.solution ?? '',
    outcome: writeUp.outcome ?? '',
    result: writeUp.result ?? null,
    measures: orOne(
      measures.map(({ name, before, after, unit }) => {
        const typed = (value: number | null) => (value === null ? '' : numberText(value));
        return { name, before: typed(before), after: typed(after), unit };
      }),
      empty.measures,
    ),
    lessons: orOne([...lessons], empty.lessons),
    effort: writeUp.effort ?? null,
    domains: [...new Set(writeUp.domains)],
    vendors: [...new Set(writeUp.vendors)],
    phrases: orOne([...phrases], empty.phrases),
    orgType: writeUp.profile?.orgType ?? null,
    leadershipRole: writeUp.profile?.leadershipRole ?? null,
  };
}

function orOne<Row>(rows: Row[], one: Row[]): Row[] {
  return rows.length > 0 ? rows : one;
}

/** A draft need not be whole: what it still needs, the composer says all the time. */
function isMerelyMissing({ field, message }: Problem): boolean {
  if (message === 'is missing.') return true;
  return MISSING.some((missing) => missing.field === field && missing.message === message);
}

/** What the reader says of an empty file is all that can merely be missing. */
const MISSING = readMarkdown('').problems;

function left({ writeUp, lineOf }: ReadWriteUp): Problem[] {
  return NOT_SHOWN.filter((part) => writeUp.profile?.[part]).map((part) => ({
    line: lineOf(['profile', part]),
    field: `profile.${part}`,
    message: 'was left out: here you can show the kind of organization and the role, no more.',
  }));
}
