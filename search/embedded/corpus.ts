import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type Alternative, alternativeKey } from '../alternatives.ts';
import { TEXT_FIELDS, type TextField, type WriteUpDocument } from '../document.ts';
import { type Texts, textsOf } from '../fields.ts';
import { byScore } from '../order.ts';
import { stem } from '../query/stem.ts';
import { wordsOf } from '../query/tokens.ts';
import { MOST_CANDIDATES, SUGGEST_FIELDS, type Typed } from '../suggest.ts';

/** A write-up as it is held: the document, and its stems for telling phrases from mere words. */
export interface Entry {
  readonly document: WriteUpDocument;
  readonly texts: Texts;
  readonly words: ReadonlySet<string>;
  readonly stems: readonly (readonly string[])[];
}

/** How much a word tells by where it stands: phrases and titles are written to be found. */
const BOOSTS: Readonly<Record<TextField, number>> = {
  title: 3,
  phrases: 3,
  challenge: 1.5,
  names: 2,
  solution: 1,
  attempts: 1,
  lessons: 1,
  outcome: 1,
  context: 0.7,
};

const MOST_REMEMBERED = 200;

const AS_GIVEN = {
  tokenize: (terms: string) => terms.split(' '),
  processTerm: (term: string) => term,
};

/** The write-ups of one index, with what a search needs to know of them. */
export class Corpus {
  readonly entries = new Map<string, Entry>();
  /** Every word as written, with the number of write-ups that have it. */
  readonly words = new Map<string, number>();
  /** Every stem with the number of write-ups that have it. */
  readonly #stems = new Map<string, number>();
  readonly #index = createIndex();
  // Each further letter of a query asks for the words before it again.
  readonly #found = new Map<string, ReadonlyMap<string, number>>();

  put(document: WriteUpDocument): void {
    this.delete(document.id);
    this.#found.clear();
    const entry = toEntry(document);
    this.entries.set(document.id, entry);
    this.#index.add(entry);
    for (const word of entry.words) count(this.words, word, 1);
    for (const one of new Set(entry.stems.flat())) count(this.#stems, one, 1);
  }

  delete(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.#found.clear();
    this.#index.discard(id);
    this.entries.delete(id);
    for (const word of entry.words) count(this.words, word, -1);
    for (const one of new Set(entry.stems.flat())) count(this.#stems, one, -1);
  }

  /** The write-ups that have an alternative, each with how well it matches, at most 1. */
  matches(alternative: Alternative): ReadonlyMap<string, number> {
    const key = alternativeKey(alternative);
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    const found = this.#lookUp(alternative);
    if (this.#found.size >= MOST_REMEMBERED) this.#found.clear();
    this.#found.set(key, found);
    return found;
  }

  /** The likeliest write-ups in whose title or phrases all that was typed stands. */
  having({ finished, begun }: Typed): string[] {
    const beginning: Query = { queries: [begun], prefix: true };
    const last: Query = { combineWith: 'OR', queries: [beginning, stem(begun)] };
    const found = this.#index.search(
      { combineWith: 'AND', queries: [...finished, last] },
      { ...AS_GIVEN, fields: [...SUGGEST_FIELDS] },
    );
    const scores = new Map(found.map(({ id, score }) => [String(id), score]));
    const best = found.map(({ id }) => ({ id: String(id) })).sort(byScore(scores));
    return best.slice(0, MOST_CANDIDATES).map(({ id }) => id);
  }

  /** About how many write-ups have an alternative, without looking it up: no fewer, for a phrase. */
  uses({ match, terms }: Alternative): number {
    if (match !== 'prefix') return Math.min(...terms.map((term) => this.#stems.get(term) ?? 0));
    const [begun = ''] = terms;
    const meant = [...this.words].filter(([word]) => word.startsWith(begun));
    return Math.max(0, ...meant.map(([, uses]) => uses));
  }

  #lookUp({ match, terms }: Alternative): Map<string, number> {
    const found = this.#index
      .search(terms.join(' '), {
        ...AS_GIVEN,
        combineWith: 'AND',
        prefix: match === 'prefix',
        fuzzy: false,
        boost: BOOSTS,
      })
      .filter(({ id }) => match !== 'phrase' || this.#standInARow(id, terms));
    return relative(found);
  }

  #standInARow(id: string, terms: readonly string[]): boolean {
    if (terms.length === 1) return true;
    return this.entries.get(id)?.stems.some((stems) => contains(stems, terms)) ?? false;
  }
}

function count(uses: Map<string, number>, word: string, change: 1 | -1): void {
  const now = (uses.get(word) ?? 0) + change;
  if (now === 0) uses.delete(word);
  else uses.set(word, now);
}

// Both the word and its stem are terms: stems serve matching, words serve what is being typed.
function createIndex(): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields: [...TEXT_FIELDS],
    extractField: (entry, field) =>
      // MiniSearch asks only for `id` and for TEXT_FIELDS.
      field === 'id' ? entry.document.id : entry.texts[field as TextField].join('\n'),
    tokenize: wordsOf,
    processTerm: (word) => [...new Set([word, stem(word)])],
  });
}

function toEntry(document: WriteUpDocument): Entry {
  const texts = textsOf(document);
  const words = Object.values(texts).flat().map(wordsOf);
  return {
    document,
    texts,
    words: new Set(words.flat()),
    stems: words.map((list) => list.map(stem)),
  };
}

function contains(stems: readonly string[], terms: readonly string[]): boolean {
  return stems.some((_, at) => terms.every((term, offset) => stems[at + offset] === term));
}

function relative(found: readonly SearchResult[]): Map<string, number> {
  const best = found.reduce((most, one) => Math.max(most, one.score), Number.MIN_VALUE);
  return new Map(found.map(({ id, score }) => [id, score / best]));
}
