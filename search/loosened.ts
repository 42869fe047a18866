import { alternativeKey, alternativesOf } from './alternatives.ts';
import type { Concept, Plan } from './query/plan.ts';
import { FAINT_WORDS, STOP_WORDS } from './query/stop-words.ts';
import type { Counts } from './reading.ts';

/** The words of a name say less than a word that somebody chose. */
const LOOSE = 0.6;

/**
 * Takes a name that no write-up has, in any of its forms, word by word: "ED boarding" may be
 * written as "boarding in emergency". The plan itself, when there is no such name.
 */
export function loosened(plan: Plan, counts: Counts): Plan {
  const absent = plan.concepts.filter((one) => one.words.length > 1 && isAbsent(one, counts));
  if (absent.length === 0) return plan;
  const kept = plan.concepts.filter((one) => !absent.includes(one));
  const asked = new Set(kept.flatMap(({ words }) => words));
  const words = new Set(absent.flatMap((one) => one.words).filter((word) => !asked.has(word)));
  return { ...plan, concepts: [...kept, ...[...words].flatMap(toConcept)] };
}

function isAbsent(concept: Concept, counts: Counts): boolean {
  return alternativesOf(concept).every((one) => (counts.get(alternativeKey(one)) ?? 0) === 0);
}

function toConcept(word: string): Concept[] {
  if (word.length < 2 || STOP_WORDS.has(word) || FAINT_WORDS.has(word)) return [];
  return [{ words: [word], weight: LOOSE, prefix: false, recognised: false, expansions: [] }];
}
