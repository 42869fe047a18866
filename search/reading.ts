import { type Alternative, alternativeKey, alternativesOf } from './alternatives.ts';
import type { Concept, Plan } from './query/plan.ts';

/** A concept against a corpus: which alternatives occur there, and how much each tells. */
export interface Part {
  readonly concept: Concept;
  readonly alternatives: readonly WeighedAlternative[];
}

export interface WeighedAlternative extends Alternative {
  /** Concept weight x alternative weight x rarity; times how well a write-up matches, its score. */
  readonly worth: number;
}

/**
 * Which parts make a write-up fit: any one of `alone`, or two of `together`.
 * This is the whole definition of the fit set; engines only carry it out.
 */
export interface FitRule {
  readonly alone: readonly Part[];
  readonly together: readonly Part[];
}

/** How many write-ups of the corpus have an alternative, by its key. */
export type Counts = ReadonlyMap<string, number>;

/** A concept this light is no reason to show anything. */
const TELLING = 0.5;
/** Pairs grow with the square. */
const MOST_TOGETHER = 8;
/** A recognised name in more than a quarter of the corpus ("EHR") needs a second word. */
const COMMON_SHARE = 0.25;
const NEVER_COMMON = 10;

/** Every alternative of a plan once: what an engine has to count before it can read the plan. */
export function alternativesOfPlan(plan: Plan): Map<string, Alternative> {
  const all = plan.concepts.flatMap(alternativesOf);
  return new Map(all.map((alternative) => [alternativeKey(alternative), alternative]));
}

/** Weighs a plan by what the corpus knows; what does not occur is left out. */
export function readPlan(plan: Plan, counts: Counts, size: number): Part[] {
  return plan.concepts
    .map((concept) => ({ concept, alternatives: occurring(concept, counts, size) }))
    .filter((part) => part.alternatives.length > 0);
}

/** Decides what fits; see {@link FitRule}. */
export function fitRule(parts: readonly Part[], counts: Counts, size: number): FitRule {
  const known = parts.filter((part) => occurrences(part, counts) > 0);
  const heavy = known.filter((part) => part.concept.weight >= TELLING);
  const telling = heavy.length > 0 ? heavy : known;
  if (telling.length === 1) return { alone: telling, together: [] };
  const enough = (part: Part) => part.concept.recognised && !isCommon(part, counts, size);
  const rest = telling.filter((part) => !enough(part));
  return { alone: telling.filter(enough), together: rarest(rest, counts) };
}

/** In so much of the corpus that having it says little. */
export function isCommon(part: Part, counts: Counts, size: number): boolean {
  return occurrences(part, counts) > Math.max(NEVER_COMMON, size * COMMON_SHARE);
}

/** The alternatives by which a write-up is said to have the part. */
export function strongOnes(part: Part): readonly WeighedAlternative[] {
  return part.alternatives.filter((alternative) => alternative.strong);
}

/** The less write-ups have it, the more it tells: BM25's own measure. */
function rarity(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

function occurring(concept: Concept, counts: Counts, size: number): WeighedAlternative[] {
  const alternatives = alternativesOf(concept).map((alternative) => ({
    alternative,
    count: counts.get(alternativeKey(alternative)) ?? 0,
  }));
  const same = alternatives.filter(({ alternative }) => alternative.strong);
  // Names of one thing tell alike: the long form is not worth more for being seldom written.
  const most = Math.max(...same.map(({ count }) => count));
  return alternatives.flatMap(({ alternative, count }) => {
    if (count === 0) return [];
    const telling = rarity(alternative.strong ? most : count, size);
    return [{ ...alternative, worth: concept.weight * alternative.weight * telling }];
  });
}

function occurrences(part: Part, counts: Counts): number {
  const each = strongOnes(part).map((one) => counts.get(alternativeKey(one)) ?? 0);
  return Math.max(0, ...each);
}

function rarest(parts: readonly Part[], counts: Counts): Part[] {
  return [...parts]
    .sort((a, b) => occurrences(a, counts) - occurrences(b, counts))
    .slice(0, MOST_TOGETHER);
}
