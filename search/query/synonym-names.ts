import type { NamedExpansion } from './names.ts';
import type { SynonymEntry } from './vocabulary.ts';

const WEIGHTS = { EXACT: 0.9, LOOSE: 0.6 } as const;
const NARROWER = 0.3;
const TO_CANONICAL = 0.6;

/** Every name of a synonym group with what it may be replaced by. */
export function* synonymNames(entry: SynonymEntry): Iterable<NamedExpansion> {
  const members = unique([entry.canonical, ...entry.equivalents]);
  const doubtful = new Set([...entry.ambiguous, ...entry.oneWay].map(lower));
  const certain = members.filter((name) => !doubtful.has(lower(name)));
  const weight = WEIGHTS[entry.strength];
  const narrower = entry.narrower.map((name) => ({ name, weight: NARROWER }));

  for (const name of certain) {
    const others = certain
      .filter((other) => other !== name)
      .map((other) => ({ name: other, weight }));
    yield { name, expansions: [...others, ...narrower], needsContext: false, plain: false };
  }
  // The reverse never holds: who asks for "medication record" does not mean March.
  for (const name of unique([...entry.ambiguous, ...entry.oneWay])) {
    const expansions = certain.map((other) => ({ name: other, weight: TO_CANONICAL }));
    yield { name, expansions, needsContext: true, plain: true };
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [lower(name), name])).values()];
}

function lower(name: string): string {
  return name.toLowerCase();
}
