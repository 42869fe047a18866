import { wordsOf } from './tokens.ts';
import type { Term, Vocabulary, VocabularyIndex } from './vocabulary.ts';

/** A term of the vocabulary that begins as typed. */
export interface TermSuggestion {
  readonly kind: Term['kind'];
  /** Its name, as it would be searched. */
  readonly text: string;
  /** What a filter takes; null for a synonym. */
  readonly slug: string | null;
  /** The alias that begins as typed; null when the name itself does. */
  readonly alias: string | null;
}

/**
 * All terms in whose name or alias every typed word begins a word, in order; each at most once.
 * Names that begin so come before those that only hold it, names before aliases, and what one can
 * filter by before synonyms.
 */
export function suggestTerms(prefix: string, { terms }: VocabularyIndex): TermSuggestion[] {
  const typed = wordsOf(prefix);
  if (typed.length === 0) return [];
  const found = terms.flatMap((term) => {
    const at = placeOf(typed, term.words);
    return at === -1 ? [] : [{ term, rank: rankOf(term, at) }];
  });
  found.sort((a, b) => a.rank - b.rank || byName(a.term, b.term));
  return distinct(found.map(({ term }) => term));
}

/** Where the first typed word stands among the words of a name; -1 unless all of them do. */
function placeOf(typed: readonly string[], words: readonly string[]): number {
  let first = -1;
  let from = 0;
  for (const beginning of typed) {
    const at = words.findIndex((word, place) => place >= from && word.startsWith(beginning));
    if (at === -1) return -1;
    if (first === -1) first = at;
    from = at + 1;
  }
  return first;
}

function rankOf({ alias, kind }: Term, at: number): number {
  return (at > 0 ? 4 : 0) + (alias === null ? 0 : 2) + (kind === 'SYNONYM' ? 1 : 0);
}

/** The shortest first: of all that begins so, the least is still to be typed. */
function byName(a: Term, b: Term): number {
  const [one, other] = [a.alias ?? a.text, b.alias ?? b.text];
  return one.length - other.length || one.localeCompare(other) || a.text.localeCompare(b.text);
}

/** A synonym that is also the name of a tag would only say the same again. */
function distinct(terms: readonly Term[]): TermSuggestion[] {
  const targets = new Set<string>();
  const names = new Set<string>();
  return terms.flatMap(({ kind, text, slug, alias }) => {
    const target = `${kind} ${slug ?? text}`;
    const name = wordsOf(text).join(' ');
    if (targets.has(target) || (kind === 'SYNONYM' && names.has(name))) return [];
    targets.add(target);
    names.add(name);
    return [{ kind, text, slug, alias }];
  });
}

/** Every name and alias that may be suggested; an owner's name is not searched, so it is not. */
export function termsOf({ domains, vendors, synonyms }: Vocabulary): Term[] {
  return [
    ...domains.flatMap(({ slug, name, aliases }) =>
      named({ kind: 'DOMAIN', slug, text: name }, aliases),
    ),
    ...vendors.flatMap(({ slug, name, aliases }) =>
      named(
        { kind: 'VENDOR', slug, text: name },
        aliases.filter((one) => one.searchable && one.kind !== 'OWNER').map(({ alias }) => alias),
      ),
    ),
    ...synonyms.flatMap(({ canonical, equivalents }) =>
      named({ kind: 'SYNONYM', slug: null, text: canonical }, equivalents),
    ),
  ];
}

function named(target: Pick<Term, 'kind' | 'slug' | 'text'>, aliases: readonly string[]): Term[] {
  return [null, ...aliases].map((alias) => ({
    ...{ ...target, alias, words: wordsOf(alias ?? target.text) },
  }));
}
