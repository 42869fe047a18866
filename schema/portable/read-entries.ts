import { nearestName, type Path, type Problem } from './problem.ts';
import { READERS, type Report } from './read-value.ts';
import { FIELDS, type Field, type PortableWriteUp, RELEASED_FIELDS } from './write-up.ts';

/** What stands in a file under a name, and on which line. */
export interface Entry {
  readonly name: string;
  readonly value: unknown;
  /** The line of what lies inside the value; an empty path is the entry itself. */
  readonly lineOf: (within: Path) => number;
}

/** What could be read of a write-up. What need not be said is never absent. */
export interface ReadWriteUp {
  readonly writeUp: Partial<PortableWriteUp>;
  /** In the order of the lines; empty when the write-up is whole. */
  readonly problems: readonly Problem[];
  /** Where a field, or what lies inside it, stands; the first line for what is absent. */
  readonly lineOf: (path: Path) => number;
}

const REQUIRED: readonly Field[] = [
  ...['title', 'challenge', 'solution', 'outcome', 'result', 'effort', 'domains'].filter(isField),
];

const UNSAID = {
  context: null,
  attempts: [],
  measures: [],
  lessons: [],
  phrases: [],
  vendors: [],
  profile: null,
} satisfies Partial<PortableWriteUp>;

/** Makes one write-up of what a file gives, each field once; never throws. */
export function readEntries(
  entries: readonly Entry[],
  found: readonly Problem[] = [],
  firstLine = 1,
): ReadWriteUp {
  const problems = [...found];
  const given = new Map<Field, Entry>();
  const values: Partial<Record<Field, unknown>> = {};
  for (const entry of entries) {
    const field = fieldOf(entry.name);
    if (isReleasedField(entry.name)) continue;
    if (field === null) problems.push(unknownField(entry));
    else if (given.has(field)) problems.push(repeated(field, entry, given.get(field)));
    else {
      given.set(field, entry);
      const value = READERS[field](entry.value, reporterFor(field, entry, problems));
      if (value !== undefined) values[field] = value;
    }
  }
  problems.push(...missing(values, given, firstLine));
  return {
    // Each reader gives what its field holds, or undefined.
    writeUp: { ...UNSAID, ...values } as Partial<PortableWriteUp>,
    problems: problems.sort((a, b) => a.line - b.line),
    lineOf: ([field, ...within]) =>
      (isField(field) && given.get(field)?.lineOf(within)) || firstLine,
  };
}

/** Names are matched in any case: `Org Type` no, `Title` yes. */
function fieldOf(name: string): Field | null {
  return FIELDS.find((field) => field === name.trim().toLowerCase()) ?? null;
}

function isField(name: unknown): name is Field {
  return FIELDS.some((field) => field === name);
}

function isReleasedField(name: string): boolean {
  return RELEASED_FIELDS.some((field) => field === name);
}

function reporterFor(field: Field, { lineOf }: Entry, problems: Problem[]): Report {
  return (message, within = []) =>
    problems.push({ line: lineOf(within), field: [field, ...within].join('.'), message });
}

function unknownField({ name, lineOf }: Entry): Problem {
  const near = nearestName(name, FIELDS);
  const remedy = near ? `did you mean ${near}?` : `the fields are ${FIELDS.join(', ')}.`;
  return { line: lineOf([]), field: name, message: `is no field of a write-up; ${remedy}` };
}

function repeated(field: Field, { lineOf }: Entry, first: Entry | undefined): Problem {
  const message = `stands on line ${first?.lineOf([])} already; keep one of the two.`;
  return { line: lineOf([]), field, message };
}

/** A field that was given and not understood has its problem already. */
function missing(
  values: Partial<Record<Field, unknown>>,
  given: ReadonlyMap<Field, Entry>,
  line: number,
): Problem[] {
  return REQUIRED.filter((field) => values[field] === undefined && !given.has(field)).map(
    (field) => ({ line, field, message: 'is missing; every write-up needs it.' }),
  );
}
