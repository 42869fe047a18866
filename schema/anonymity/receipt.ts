import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** A receipt is 128 random bits: enough that nobody guesses one, few enough to write down. */
export const RECEIPT_BYTES = 16;
/** 128 bits and a 4-bit checksum, 11 bits a word. */
export const RECEIPT_WORDS = 12;

const LISTED = new Set(wordlist);
/** Farther than two slips of the finger, a suggestion is more likely wrong than right. */
const MAX_SLIPS = 2;
/** BIP39 words differ within their first four letters, so four typed letters name one word. */
const TELLING_LETTERS = 4;

/** What was wrong with typed words; `message` says it in a sentence for the person. */
export type ReceiptProblem =
  | { readonly kind: 'EMPTY'; readonly message: string }
  | { readonly kind: 'COUNT'; readonly count: number; readonly message: string }
  | {
      readonly kind: 'WORD';
      /** Counted from one. */
      readonly position: number;
      readonly word: string;
      readonly suggestion: string | null;
      readonly message: string;
    }
  | { readonly kind: 'CHECKSUM'; readonly message: string };

/** The outcome of reading twelve words. */
export type ParsedReceipt =
  | { readonly ok: true; readonly receipt: Uint8Array }
  | { readonly ok: false; readonly problem: ReceiptProblem };

/** Makes a new receipt; the random source is a parameter so that tests can repeat a journey. */
export function makeReceipt(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) =>
    globalThis.crypto.getRandomValues(bytes),
): Uint8Array {
  return random(new Uint8Array(RECEIPT_BYTES));
}

/** The twelve words of a receipt, the last of which carries the checksum. */
export function receiptWords(receipt: Uint8Array): string[] {
  return entropyToMnemonic(sized(receipt), wordlist).split(' ');
}

/** Reads twelve words in any case, spacing or numbering ("1. abandon, 2. ability"). */
export function parseReceipt(text: string): ParsedReceipt {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

  if (words.length === 0) {
    return failed({ kind: 'EMPTY', message: 'Type the twelve words of your receipt.' });
  }
  const unknown = words.findIndex((word) => !LISTED.has(word));
  const mistyped = words[unknown];
  if (mistyped !== undefined) return failed(mistypedWord(unknown + 1, mistyped));
  if (words.length !== RECEIPT_WORDS) return failed(wrongCount(words.length));
  try {
    return { ok: true, receipt: mnemonicToEntropy(words.join(' '), wordlist) };
  } catch {
    return failed({
      kind: 'CHECKSUM',
      message:
        'All twelve words are in the list, but together they are not a receipt. ' +
        'Check their order, and whether one word stands in for another.',
    });
  }
}

/** SHA-256 of the receipt in lower-case hex: all that a server ever keeps of it. */
export async function receiptHash(receipt: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(sized(receipt));
  return toHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));
}

/** The receipt as 32 lower-case hex characters, the form in which it opens a mailbox. */
export function receiptToHex(receipt: Uint8Array): string {
  return toHex(sized(receipt));
}

/** Reads the hex form back; null when it is not exactly 32 lower-case hex characters. */
export function receiptFromHex(hex: string): Uint8Array | null {
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  return Uint8Array.from({ length: RECEIPT_BYTES }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

/** The listed word that somebody most likely meant, or null when none is near. */
export function nearestWord(typed: string): string | null {
  let best: string | null = null;
  let fewest = MAX_SLIPS + 0.5;
  for (const word of wordlist) {
    if (Math.abs(word.length - typed.length) > MAX_SLIPS && !abbreviates(typed, word)) continue;
    // The first letter is the one least often mistyped, so it decides between equals.
    const slips = distance(typed, word) + (word[0] === typed[0] ? 0 : 0.25);
    const near = abbreviates(typed, word) ? 0 : slips;
    if (near < fewest) {
      fewest = near;
      best = word;
    }
  }
  return best;
}

function abbreviates(typed: string, word: string): boolean {
  return typed.length >= TELLING_LETTERS && word.startsWith(typed);
}

function mistypedWord(position: number, word: string): ReceiptProblem {
  const suggestion = nearestWord(word);
  const question = suggestion === null ? '' : `; did you mean '${suggestion}'?`;
  return {
    kind: 'WORD',
    position,
    word,
    suggestion,
    message: `The ${ordinal(position)} word, '${word}', is not in the list${question || '.'}`,
  };
}

function wrongCount(count: number): ReceiptProblem {
  const words = count === 1 ? 'one word' : `${count} words`;
  return { kind: 'COUNT', count, message: `A receipt has twelve words; here are ${words}.` };
}

function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${ending}`;
}

/** Slips between two words: a letter too many, too few, wrong, or two neighbours swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, at(before, j - 2) + 1);
      }
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function sized(receipt: Uint8Array): Uint8Array {
  if (receipt.length !== RECEIPT_BYTES) throw new RangeError('A receipt has 16 bytes.');
  return receipt;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function failed(problem: ReceiptProblem): ParsedReceipt {
  return { ok: false, problem };
}
