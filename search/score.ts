import { alternativeKey } from './alternatives.ts';
import type { FitRule, Part } from './reading.ts';
import { strongOnes } from './reading.ts';

/** The write-ups that have each alternative, with how well they match it. */
export type Matches = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Sums the parts of a query; of several alternatives of one part the best counts. */
export function score(parts: readonly Part[], matches: Matches): Map<string, number> {
  const scores = new Map<string, number>();
  for (const part of parts) {
    for (const [id, best] of bestOf(part, matches)) scores.set(id, (scores.get(id) ?? 0) + best);
  }
  return scores;
}

/** The write-ups that fit. */
export function fitting(rule: FitRule, matches: Matches): Set<string> {
  const fit = new Set(rule.alone.flatMap((part) => [...having(part, matches)]));
  const once = new Set<string>();
  for (const part of rule.together) {
    for (const id of having(part, matches)) {
      if (once.has(id)) fit.add(id);
      once.add(id);
    }
  }
  return fit;
}

function bestOf(part: Part, matches: Matches): Map<string, number> {
  const best = new Map<string, number>();
  for (const alternative of part.alternatives) {
    for (const [id, match] of matches.get(alternativeKey(alternative)) ?? []) {
      best.set(id, Math.max(best.get(id) ?? 0, alternative.worth * match));
    }
  }
  return best;
}

function having(part: Part, matches: Matches): Set<string> {
  const ids = strongOnes(part).flatMap((one) => [
    ...(matches.get(alternativeKey(one))?.keys() ?? []),
  ]);
  return new Set(ids);
}
