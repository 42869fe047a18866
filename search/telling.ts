import type { Alternative } from './alternatives.ts';
import { alternativeKey, alternativesOf } from './alternatives.ts';
import type { Concept, Plan } from './query/plan.ts';
import { type Counts, isCommon, type Part, readPlan } from './reading.ts';
import { unknownWords } from './spelling.ts';

/** Words that no write-up has may be misspelt; of a pasted page only some are tried. */
const MOST_UNKNOWN = 3;

/** How many concepts a search is made of; what a longer question names besides tells little. */
const MOST_TELLING = 10;

/** Whether a plan names more than a search is made of, and has to be cut by {@link mostTelling}. */
export function isLong({ concepts }: Plan): boolean {
  return concepts.length > MOST_TELLING;
}

/** What has to be counted before a long plan can be cut: the sure ways to have its concepts. */
export function sureOnes(plan: Plan): Map<string, Alternative> {
  const sure = plan.concepts.flatMap(alternativesOf).filter((one) => one.strong);
  return new Map(sure.map((one) => [alternativeKey(one), one]));
}

/**
 * Cuts a plan to the ten concepts that tell most in this corpus: names that the vocabulary knows
 * and that are not common here, then by weight and rarity. A few words that it does not have
 * stay, to be put right.
 */
export function mostTelling(plan: Plan, counts: Counts, size: number): Plan {
  const ranked = readPlan(plan, counts, size)
    .map((part) => ({ part, name: part.concept.recognised && !isCommon(part, counts, size) }))
    .sort((a, b) => Number(b.name) - Number(a.name) || worth(b.part) - worth(a.part));
  const telling = ranked.slice(0, MOST_TELLING).map(({ part }) => part.concept);
  const unknown = new Set(unknownWords(plan, counts).slice(0, MOST_UNKNOWN));
  const kept = new Set<Concept>(telling);
  const concepts = plan.concepts.filter((one) => kept.has(one) || isOneOf(one, unknown));
  return { ...plan, concepts };
}

function worth({ alternatives }: Part): number {
  return Math.max(...alternatives.map((one) => one.worth));
}

function isOneOf({ words, expansions }: Concept, unknown: ReadonlySet<string>): boolean {
  return words.length === 1 && expansions.length === 0 && unknown.has(words[0] ?? '');
}
