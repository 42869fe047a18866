import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import type { WriteUpDocument } from '../document.ts';
import { toRecord } from './record.ts';

const LETTERS = 8;

// Words that the stemmer treats in different ways, so that a change to it makes another index.
const WORDS = `virtualisation organisations renewing renewal licence licenses defences colour
  behaviours centre programmes paediatric anaesthesia EHRs EHR OR go-live clinic’s Käufer can't
  activation actively relational hopefulness formality electricity adjustable happy agreed fizzing
  ponies caresses 3,000 x12`;

const SAMPLE: WriteUpDocument = {
  id: 'sample',
  title: WORDS,
  phrases: [WORDS],
  challenge: '',
  context: '',
  attempts: [],
  solution: '',
  outcome: '',
  lessons: [],
  names: [],
  domains: ['a"b'],
  vendors: ['é'],
  result: 'SOLVED',
  evidence: 'REPORTED',
  year: '2025',
  month: '2025-03',
};

/**
 * The part of an index's name that changes with these settings, the shape of records or the
 * stemmer: processes of two versions never share an index.
 */
export function versionOf(settings: Settings): string {
  const content = JSON.stringify([settings, toRecord(SAMPLE)]);
  return createHash('sha256').update(content).digest('hex').slice(0, LETTERS);
}

/** Whether `uid` is an index of any version, or one that was being filled. */
export function isVersionOf(prefix: string, uid: string): boolean {
  const rest = uid.startsWith(`${prefix}_`) ? uid.slice(prefix.length + 1) : '';
  // `v1` is how versions were named before.
  return /^(?:[0-9a-f]{8}|v\d+)(?:_next)?$/.test(rest);
}
