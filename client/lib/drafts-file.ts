import { EFFORTS, PROFILE, RESULTS } from '../../schema/portable/write-up.ts';
import { type Draft, emptyDraft } from './drafts.ts';

const FORMAT = 'kindling-draft/1';
/** No write-up comes near it, so a larger file is some other file. */
const LARGEST_FILE_BYTES = 1_000_000;
/** Whether a file cannot be a draft, by its size alone. */
export const isTooLarge = (text: string): boolean => text.length > LARGEST_FILE_BYTES;

/** Says nothing about what is inside, for it may lie in a shared folder. */
export const DRAFT_FILE_NAME = 'draft.json';

/** The outcome of reading a file that should hold a draft. */
export type ReadDraft = { ok: true; draft: Draft } | { ok: false; message: string };

/** The text of an exported draft. */
export function writeDraftFile(draft: Draft): string {
  return `${JSON.stringify({ format: FORMAT, draft }, null, 2)}\n`;
}

/** Reads an exported draft; whatever in it is not of the right kind is left out. */
export function readDraftFile(text: string): ReadDraft {
  if (isTooLarge(text)) return refused('This file is too large to be a draft.');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('This file is not a draft: choose the draft.json that was exported here.');
  }
  const content = record(file);
  if (content.format !== FORMAT) {
    return refused('This file is not a draft of this version: choose a draft.json exported here.');
  }
  return { ok: true, draft: readDraft(content.draft) };
}

/** Makes a draft out of anything, keeping what is of the right kind. */
export function readDraft(value: unknown): Draft {
  const raw = record(value);
  const empty = emptyDraft();
  return {
    title: string(raw.title),
    challenge: string(raw.challenge),
    context: string(raw.context),
    attempts: list(raw.attempts, empty.attempts, (row) => ({
      tried: string(row.tried),
      failed: string(row.failed),
    })),
    solution: string(raw.solution),
    outcome: string(raw.outcome),
    result: oneOf(RESULTS, raw.result),
    measures: list(raw.measures, empty.measures, (row) => ({
      name: string(row.name),
      before: string(row.before),
      after: string(row.after),
      unit: string(row.unit),
    })),
    lessons: strings(raw.lessons),
    effort: oneOf(EFFORTS, raw.effort),
    domains: strings(raw.domains),
    vendors: strings(raw.vendors),
    phrases: strings(raw.phrases),
    orgType: oneOf(PROFILE.orgType, raw.orgType),
    leadershipRole: oneOf(PROFILE.leadershipRole, raw.leadershipRole),
  };
}

function list<Row>(value: unknown, empty: Row[], read: (row: Record<string, unknown>) => Row) {
  return Array.isArray(value) ? value.map((row) => read(record(row))) : empty;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function string(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((known) => known === value) ?? null;
}

function record(value: unknown): Record<string, unknown> {
  // Any object can be asked for any property: what it lacks is undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function refused(message: string): ReadDraft {
  return { ok: false, message };
}
