import { stemmer } from 'stemmer';

// British and American spellings meet; a rule may be crude, for it is applied to both sides alike.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|ed|es|er|ers|ing)$/, 'iz$1'],
  [/([bdhlmnv])our(s|ed|ing)?$/, '$1or$2'],
  [/(lic|def|off)ence(s|d)?$/, '$1ense$2'],
  [/tre(s?)$/, 'ter$1'],
  [/programme(s?)$/, 'program$1'],
  [/paed/, 'ped'],
  [/an?aesth/, 'anesth'],
];

const SHORTEST_TO_STEM = 4;

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The form in which a folded word is matched, so that "renewing" finds "renewal". */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = stemOf(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  // Acronyms keep their letters, but not the plural ("EHRs").
  if (word.length < SHORTEST_TO_STEM) return word;
  if (word.length === SHORTEST_TO_STEM) return word.replace(/(?<![aeiousi])s$/, '');
  return stemmer(respell(word));
}

function respell(word: string): string {
  return SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), word);
}
