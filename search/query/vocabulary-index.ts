import type { NamedExpansion } from './names.ts';
import type { Expansion } from './plan.ts';
import { stem } from './stem.ts';
import { termsOf } from './suggest-terms.ts';
import { synonymNames } from './synonym-names.ts';
import { domainNames, vendorNames } from './tag-names.ts';
import { wordsOf } from './tokens.ts';
import type { Vocabulary, VocabularyEntry, VocabularyIndex } from './vocabulary.ts';

const MOST_EXPANSIONS = 8;

/** Prepares a vocabulary for {@link buildPlan}. Takes some tens of milliseconds. */
export function indexVocabulary(vocabulary: Vocabulary): VocabularyIndex {
  const byPhrase = new Map<string, NamedExpansion[]>();
  let longest = 1;
  for (const named of allNames(vocabulary)) {
    const words = wordsOf(named.name);
    if (words.length === 0) continue;
    const key = phraseKey(words);
    byPhrase.set(key, [...(byPhrase.get(key) ?? []), named]);
    longest = Math.max(longest, words.length);
  }
  const entries = new Map([...byPhrase].map(([key, named]) => [key, join(key, named)]));
  return { entries, longest, terms: termsOf(vocabulary) };
}

/** Phrases meet by their stems; a single word by its letters, lest "activation" meet "active". */
export function phraseKey(words: readonly string[]): string {
  const [only = ''] = words;
  return words.length > 1 ? words.map(stem).join(' ') : singular(only);
}

function singular(word: string): string {
  return word.length > 3 && /[^suiy]s$/.test(word) ? word.slice(0, -1) : word;
}

function* allNames(vocabulary: Vocabulary): Iterable<NamedExpansion> {
  for (const entry of vocabulary.synonyms) yield* synonymNames(entry);
  for (const entry of vocabulary.vendors) yield* vendorNames(entry);
  for (const entry of vocabulary.domains) yield* domainNames(entry);
}

function join(key: string, named: readonly NamedExpansion[]): VocabularyEntry {
  const certain = named.filter((one) => !one.needsContext);
  const doubtful = named.filter((one) => one.needsContext);
  const telling = (one: NamedExpansion) => !one.plain;
  return {
    expansions: strongest(key, certain),
    inContext: strongest(key, doubtful),
    recognised: certain.some(telling),
    recognisedInContext: doubtful.some(telling),
  };
}

function strongest(key: string, named: readonly NamedExpansion[]): Expansion[] {
  const best = new Map<string, Expansion>();
  for (const { name, weight } of named.flatMap((one) => one.expansions)) {
    const words = wordsOf(name);
    const other = phraseKey(words);
    if (words.length === 0 || other === key || (best.get(other)?.weight ?? 0) >= weight) continue;
    best.set(other, { words, weight });
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_EXPANSIONS);
}
