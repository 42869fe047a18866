import { stem } from './stem.ts';
import { FAINT_WORDS, STOP_WORDS } from './stop-words.ts';
import { isCapitals, type Token, tokenise } from './tokens.ts';

/** A text of which the most telling words are sought. */
export interface Telling {
  /** What it is about, in one line: its words come first, in their order. */
  readonly title: string;
  readonly body: string;
}

interface Weighed {
  /** As it would be asked for: an acronym keeps its capitals. */
  readonly word: string;
  readonly weight: number;
}

/** An acronym says in three letters what others say in thirty. */
const ACRONYM = 2;
/** Beyond this many letters a word is no rarer. */
const LONGEST_THAT_COUNTS = 12;

/**
 * The words by which something like this text would be found, at most `limit`, each once: those of
 * the title in their order, then those of the body that are frequent, long or acronyms, the
 * heaviest first. Stop words, words that every write-up has, and bare numbers are left out.
 */
export function tellingWords({ title, body }: Telling, limit: number): string[] {
  const words = weigh(tokenise(`${title}\n${body}`));
  const inTitle = heaviest(stemsOf(title), words, limit);
  const beside = heaviest(stemsOf(body), words, limit).filter((key) => !inTitle.includes(key));
  const titleWords = stemsOf(title).filter((key) => inTitle.includes(key));
  return [...titleWords, ...beside].slice(0, limit).flatMap((key) => words.get(key)?.word ?? []);
}

/** What tells in a text, by its stem, each once, in the order of the text. */
function stemsOf(text: string): string[] {
  const tokens = tokenise(text);
  return [...new Set(tokens.filter(tells(tokens)).map(({ word }) => stem(word)))];
}

function heaviest(keys: string[], words: ReadonlyMap<string, Weighed>, limit: number): string[] {
  const weight = (key: string) => words.get(key)?.weight ?? 0;
  return keys.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit);
}

function weigh(tokens: readonly Token[]): Map<string, Weighed> {
  const forms = new Map<string, Token[]>();
  for (const token of tokens.filter(tells(tokens))) {
    const key = stem(token.word);
    forms.set(key, [...(forms.get(key) ?? []), token]);
  }
  return new Map([...forms].map(([key, found]) => [key, weighed(found)]));
}

function weighed(found: readonly Token[]): Weighed {
  const [first] = found;
  const acronym = found.find(isAcronym);
  // A capital that stands only at the beginning of a sentence is none of the word's own.
  const small = found.find(({ word, written }) => word === written);
  const shown = acronym ?? small ?? first;
  const length = Math.min(shown?.word.length ?? 0, LONGEST_THAT_COUNTS);
  const weight = (1 + Math.log2(found.length)) * (acronym ? ACRONYM * length + 4 : length);
  return { word: shown?.written ?? '', weight };
}

function tells(all: readonly Token[]): (token: Token) => boolean {
  // In a text that is all capitals nobody can tell an acronym from a word.
  const shouted = all.every(isCapitals);
  return (token) => {
    if (token.word.length < 2 || /^\p{N}+$/u.test(token.word)) return false;
    if (!shouted && isAcronym(token)) return true;
    return !STOP_WORDS.has(token.word) && !FAINT_WORDS.has(token.word);
  };
}

function isAcronym(token: Token): boolean {
  return token.word.length > 1 && isCapitals(token);
}
