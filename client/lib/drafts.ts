import type { PortableProfile, PortableWriteUp } from '../../schema/portable/write-up.ts';

/** How it ended, as the graph names it. */
export type DraftResult = PortableWriteUp['result'];
/** How long it took, as the graph names it. */
export type DraftEffort = PortableWriteUp['effort'];
/** The two coarse facts that an author may show; the rest of a profile is never offered. */
export type DraftOrgType = NonNullable<PortableProfile['orgType']>;
/** The leadership roles that an author may show. */
export type DraftRole = NonNullable<PortableProfile['leadershipRole']>;

/** Something that was tried before, and why it failed. */
export interface DraftAttempt {
  tried: string;
  failed: string;
}

/** A measure as it is typed: numbers stay text until they are sent. */
export interface DraftMeasure {
  name: string;
  before: string;
  after: string;
  unit: string;
}

/** A write-up while its author is writing; it lives in the browser and nowhere else. */
export interface Draft {
  title: string;
  challenge: string;
  context: string;
  attempts: DraftAttempt[];
  solution: string;
  outcome: string;
  result: DraftResult | null;
  measures: DraftMeasure[];
  lessons: string[];
  effort: DraftEffort | null;
  domains: string[];
  vendors: string[];
  phrases: string[];
  orgType: DraftOrgType | null;
  leadershipRole: DraftRole | null;
}

/** What the graph takes: trimmed, without empty rows, with numbers as numbers. */
export interface DraftToSend {
  title: string;
  challenge: string;
  context: string | null;
  attempts: DraftAttempt[];
  solution: string;
  outcome: string;
  result: DraftResult;
  measures: { name: string; before: number; after: number; unit: string }[];
  lessons: string[];
  effort: DraftEffort;
  domains: string[];
  vendors: string[];
  phrases: string[];
  profile: { orgType: DraftOrgType | null; leadershipRole: DraftRole | null } | null;
}

/** A draft in which nothing has been written. */
export function emptyDraft(): Draft {
  return {
    title: '',
    challenge: '',
    context: '',
    attempts: [emptyAttempt()],
    solution: '',
    outcome: '',
    result: null,
    measures: [emptyMeasure()],
    lessons: [''],
    effort: null,
    domains: [],
    vendors: [],
    phrases: [''],
    orgType: null,
    leadershipRole: null,
  };
}

/** A row for one more attempt. */
export function emptyAttempt(): DraftAttempt {
  return { tried: '', failed: '' };
}

/** A row for one more measure. */
export function emptyMeasure(): DraftMeasure {
  return { name: '', before: '', after: '', unit: '' };
}

/** Whether there is nothing in it that somebody could miss. */
export function isBlank(draft: Draft): boolean {
  return isSame(draft, emptyDraft());
}

/** Whether two drafts would be sent alike. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
}

/** Reads a number as a person types it ("1,200", "1 200", "+3.5"); null when it is none. */
export function readNumber(text: string): number | null {
  const typed = text.trim().replace('\u2212', '-');
  const plain = /^[-+]?(\d+|\d*\.\d+)$/.test(typed);
  const grouped =
    /^[-+]?\d{1,3}(?:(,)\d{3}(?:\1\d{3})*|([ \u00a0\u202f])\d{3}(?:\2\d{3})*)(\.\d+)?$/;
  if (!plain && !grouped.test(typed)) return null;
  const value = Number(typed.replaceAll(/[, \u00a0\u202f]/g, ''));
  // Hundreds of digits are infinite, which no graph can send; minus nothing is nothing.
  return Number.isFinite(value) ? value + 0 : null;
}

/** A number as {@link readNumber} reads it again: plain digits, however large or small it is. */
export function numberText(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const [digits = '', exponent] = short.replace(/^-/, '').split('e');
  const zeros = '0'.repeat(-Number(exponent) - 1);
  return `${value < 0 ? '-' : ''}0.${zeros}${digits.replace('.', '')}`;
}

/** A number and its unit typed into one box: "16%", "$4,200", "3.5 days"; null for anything else. */
export function splitAmount(text: string): { number: string; unit: string } | null {
  const [, before = '', number = '', after = ''] =
    /^([$€£]?)\s*([-+\u2212]?[\d.,]*\d)\s*([\p{L}%°/][\p{L}%°/ ]*)?$/u.exec(text.trim()) ?? [];
  const unit = before || after.trim();
  if (unit === '' || (before && after) || readNumber(number) === null) return null;
  return { number, unit };
}

/** The draft as it is sent, or null while something that the graph needs is missing. */
export function toSend(draft: Draft): DraftToSend | null {
  const { result, effort, orgType, leadershipRole, ...rest } = tidied(draft);
  if (result === null || effort === null) return null;
  const measures: DraftToSend['measures'] = [];
  for (const measure of rest.measures) {
    const before = readNumber(measure.before);
    const after = readNumber(measure.after);
    if (before === null || after === null) return null;
    measures.push({ name: measure.name, before, after, unit: measure.unit });
  }
  const profile = orgType === null && leadershipRole === null ? null : { orgType, leadershipRole };
  const context = rest.context === '' ? null : rest.context;
  return { ...rest, context, measures, result, effort, profile };
}

/** Trims every text and drops rows in which nothing stands. */
export function tidied(draft: Draft): Draft {
  return {
    ...draft,
    title: draft.title.trim(),
    challenge: draft.challenge.trim(),
    context: draft.context.trim(),
    attempts: written(draft.attempts),
    solution: draft.solution.trim(),
    outcome: draft.outcome.trim(),
    measures: written(draft.measures),
    lessons: lines(draft.lessons),
    phrases: lines(draft.phrases),
  };
}

function lines(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function written<Row extends object>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => {
      const entries = Object.entries(row).map(([key, text]) => [key, String(text).trim()]);
      // Every property of a row is text, so trimming keeps its type.
      return Object.fromEntries(entries) as Row;
    })
    .filter((row) => Object.values(row).some((text) => text !== ''));
}
