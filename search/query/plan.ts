/**
 * What a query means, engine-free. A *concept* is one thing the asker named:
 * the word or phrase itself and what else it is called. A write-up fits when it
 * has two telling concepts, or one recognised concept that is not common in the
 * corpus, or the only telling one there is; `search/reading.ts` is where that is
 * decided, for every engine.
 */
export interface Plan {
  /** The text as asked, normalised; empty when nothing was asked. */
  readonly text: string;
  /** Telling first, at most {@link MAX_CONCEPTS}; an engine reads those that tell most to its corpus. */
  readonly concepts: readonly Concept[];
}

export interface Concept {
  /** As typed, normalised: one word, or the words of a vocabulary phrase. */
  readonly words: readonly string[];
  /** How much the concept tells, before the corpus is asked how rare it is. */
  readonly weight: number;
  /** The asker may still be typing this word: match what begins with it, too. */
  readonly prefix: boolean;
  /** The vocabulary knows it, and it means one thing: never corrected, and enough to fit. */
  readonly recognised: boolean;
  readonly expansions: readonly Expansion[];
}

/** Another name for a concept; directed, so the reverse is not implied. */
export interface Expansion {
  readonly words: readonly string[];
  /** In (0, 1]: 1 is "the same thing". */
  readonly weight: number;
}

/** As much as an engine can count in time; a pasted page seldom names more. */
export const MAX_CONCEPTS = 200;

/** From this weight on an expansion counts as the concept itself; below, it only ranks. */
export const COUNTS_AS_SAME = 0.5;
