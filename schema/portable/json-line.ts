import { type ReadWriteUp, readEntries } from './read-entries.ts';
import { FIELDS, type PortableWriteUp, RELEASED_FIELDS, type Released } from './write-up.ts';

/** A write-up as one line of NDJSON, its line break included; fields always in the same order. */
export function writeJsonLine(writeUp: Partial<PortableWriteUp & Released>): string {
  return `${JSON.stringify(writeUp, [...FIELDS, ...RELEASED_FIELDS, ...INNER])}\n`;
}

/**
 * Reads a write-up from one line of NDJSON. Keeps what it can and says what it cannot; never
 * throws.
 *
 * @param line which one of its file it is, counted from one
 */
export function readJsonLine(text: string, line = 1): ReadWriteUp {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'should be one whole JSON object, such as {"title": "…", "challenge": "…"}.';
    const writeUp = {};
    return { writeUp, problems: [{ line, field: 'write-up', message }], lineOf: () => line };
  }
  const lineOf = () => line;
  const entries = Object.entries(value).map(([name, inner]) => ({ name, value: inner, lineOf }));
  return readEntries(entries, [], line);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `JSON.stringify` takes one list of names for every depth. */
const INNER = [
  ...['tried', 'failed', 'name', 'before', 'after', 'unit'],
  ...['orgType', 'sizeBand', 'region', 'leadershipRole', 'mainEhr'],
];
