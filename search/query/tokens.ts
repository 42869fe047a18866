/** One word of a text: how it is compared, and where it stands. */
export interface Token {
  /** Folded: compatibility forms, case, accents and apostrophes are gone. */
  readonly word: string;
  /** Half-open, in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

// An apostrophe stays inside its word; a hyphen, slash or ampersand parts two words.
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ＇]s$/u;
// Nearly every word; normalising is twenty times as dear.
const ORDINARY = /^[a-zA-Z0-9]+$/;
const MARKS_AND_SIGNS = /[^\p{L}\p{N}]+/gu;

/** The words of a text in their order. Ranges refer to the text as given. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (word === '') continue;
    const [written] = match;
    tokens.push({ word, start: match.index, end: match.index + written.length, written });
  }
  return tokens;
}

/** Folds one written word to the form in which words are compared. */
export function fold(written: string): string {
  if (ORDINARY.test(written)) return written.toLowerCase();
  return written
    .normalize('NFKD')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(MARKS_AND_SIGNS, '');
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

/** Written with a capital first letter. */
export function hasCapital({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Written in capitals throughout, as acronyms are. */
export function isCapitals({ written }: Token): boolean {
  return /\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}
