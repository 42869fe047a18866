import { choiceOf, nearestName, type Path } from './problem.ts';
import { EFFORTS, type Field, PROFILE, RESULTS } from './write-up.ts';

/** Says what is wrong with a value, or with something inside it. */
export type Report = (message: string, within?: Path) => void;

/** Reads a value, or reports why not; undefined where nothing could be kept. */
type Reader<Value> = (value: unknown, report: Report) => Value | undefined;

const text: Reader<string> = (value, report) => {
  if (typeof value !== 'string') return void report('should be text.');
  return value.trim() || void report('is empty; say it in at least a sentence.');
};

const optionalText: Reader<string | null> = (value, report) =>
  isNothing(value) ? null : text(value, report);

/** A part of a row; what is missing is left empty, for its row is worth keeping. */
const part: Reader<string> = (value, report) => {
  if (value === undefined) report('is missing.');
  return (value !== undefined && text(value, report)) || '';
};

const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, report) => {
    const typed = String(value).trim().toUpperCase().replaceAll(/[ -]/g, '_');
    const word = words.find((known) => known === typed);
    return word ?? void report(`should be one of ${choiceOf(words)}.`);
  };

const number: Reader<number | null> = (value, report) => {
  const typed = typeof value === 'string' ? numberIn(value) : value;
  // Adding nothing turns the minus zero, which JSON does not know, into zero.
  if (typeof typed === 'number' && Number.isFinite(typed)) return typed + 0;
  report('should be a number, such as 16 or 3.5, without its unit.');
  return null;
};

/** As a person types it: `1,200`, `-3.5`, `1e6`. */
function numberIn(typed: string): number | undefined {
  const plain = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i.test(typed.trim());
  return plain ? Number(typed.replaceAll(',', '')) : undefined;
}

const lines =
  (separator?: string): Reader<string[]> =>
  (value, report) => {
    if (isNothing(value)) return [];
    const items =
      typeof value === 'string' ? (separator ? value.split(separator) : [value]) : value;
    if (!Array.isArray(items)) return void report('should be a list.');
    return items.flatMap((item, at) => {
      if (typeof item === 'string') return item.trim() || [];
      report('should be text.', [at]);
      return [];
    });
  };

const atLeastOne =
  (read: Reader<string[]>): Reader<string[]> =>
  (value, report) => {
    const items = read(value, report);
    return items?.length === 0 ? void report('should name at least one.') : items;
  };

const rows =
  <Row>(read: (row: Record<string, unknown>, report: Report) => Row): Reader<Row[]> =>
  (value, report) => {
    if (isNothing(value)) return [];
    if (!Array.isArray(value)) return void report('should be a list.');
    return value.flatMap((row, at) => {
      const within = reportWithin(report, at);
      if (isRecord(row)) return read(row, within);
      within('should have named parts.');
      return [];
    });
  };

const attempts = rows((row, report) => {
  refuseUnknown(row, ['tried', 'failed'], report);
  return {
    tried: part(row.tried, reportWithin(report, 'tried')) ?? '',
    failed: part(row.failed, reportWithin(report, 'failed')) ?? '',
  };
});

const measures = rows((row, report) => {
  refuseUnknown(row, ['name', 'before', 'after', 'unit'], report);
  return {
    name: part(row.name, reportWithin(report, 'name')) ?? '',
    before: number(row.before, reportWithin(report, 'before')) ?? null,
    after: number(row.after, reportWithin(report, 'after')) ?? null,
    unit: part(row.unit, reportWithin(report, 'unit')) ?? '',
  };
});

const profile: Reader<Record<string, string | null> | null> = (value, report) => {
  if (isNothing(value)) return null;
  if (!isRecord(value)) return void report('should have named parts, such as orgType.');
  refuseUnknown(value, Object.keys(PROFILE), report);
  return Object.fromEntries(
    Object.entries(PROFILE).map(([name, words]) => {
      const given = value[name];
      const read = isNothing(given) ? null : oneOf(words)(given, reportWithin(report, name));
      return [name, read ?? null];
    }),
  );
};

/** How each field is read, from a file that a person or a program wrote. */
export const READERS: Record<Field, Reader<unknown>> = {
  ...{ title: text, challenge: text, context: optionalText, attempts, solution: text },
  ...{ outcome: text, result: oneOf(RESULTS), measures, lessons: lines(), effort: oneOf(EFFORTS) },
  ...{ phrases: lines(), domains: atLeastOne(lines(',')), vendors: lines(','), profile },
};

function refuseUnknown(row: Record<string, unknown>, known: readonly string[], report: Report) {
  for (const name of Object.keys(row)) {
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    const remedy = near ? `did you mean ${near}?` : `only ${choiceOf(known)} can stand here.`;
    report(`is unknown; ${remedy}`, [name]);
  }
}

function reportWithin(report: Report, step: string | number): Report {
  return (message, within = []) => report(message, [step, ...within]);
}

/** What a person leaves, or a program writes, where there is nothing to say. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
