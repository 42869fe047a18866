import { receiptFromHex, receiptWords } from '../../schema/anonymity/receipt.ts';

const day = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The words of a receipt in its hex form; none when it is not one. */
export function wordsOf(receipt: string): readonly string[] {
  const bytes = receiptFromHex(receipt);
  return bytes ? receiptWords(bytes) : [];
}

/** The words as they are copied and saved: numbered, one a line, with nothing said about them. */
export function wordsAsText(words: readonly string[]): string {
  return `${words.map((word, index) => `${index + 1}. ${word}`).join('\n')}\n`;
}

/** The file in which the words are kept; its name says nothing. */
export const WORDS_FILE_NAME = 'words.txt';

/** Today where the author is, "YYYY-MM-DD". */
export function localDay(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** `2026-11-23` as "November 23, 2026"; anything else as it is. */
export function dayWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day.format(new Date(value)) : value;
}
