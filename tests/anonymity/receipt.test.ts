import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeReceipt,
  nearestWord,
  parseReceipt,
  receiptFromHex,
  receiptHash,
  receiptToHex,
  receiptWords,
} from '../../schema/anonymity/receipt.ts';

const receipts = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('a receipt', () => {
  test('is read back from its twelve words, whichever its bits', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const words = receiptWords(receipt);

        expect(words).toHaveLength(12);
        expect(parseReceipt(words.join(' '))).toEqual({ ok: true, receipt });
      }),
    );
  });

  test('is read back in any case, spacing, numbering and punctuation', () => {
    const separators = fc.constantFrom(' ', '\n', ',  ', '\t', ' - ', '; ');
    fc.assert(
      fc.property(receipts, separators, fc.boolean(), (receipt, separator, numbered) => {
        const text = receiptWords(receipt)
          .map((word, index) => (numbered ? `${index + 1}. ${word.toUpperCase()}` : word))
          .join(separator);

        expect(parseReceipt(`  ${text}\n`)).toEqual({ ok: true, receipt });
      }),
    );
  });

  test('is read back from its hex form, and nothing else passes for one', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receiptFromHex(receiptToHex(receipt))).toEqual(receipt);
        expect(receiptFromHex(receiptToHex(receipt).slice(1))).toBeNull();
        expect(receiptFromHex(`${receiptToHex(receipt)}\n`)).toBeNull();
      }),
    );
    expect(receiptFromHex('A'.repeat(32))).toBeNull();
  });

  test('hashes to the SHA-256 of its sixteen bytes, as the server computes it', async () => {
    await fc.assert(
      fc.asyncProperty(receipts, async (receipt) => {
        const expected = createHash('sha256').update(receipt).digest('hex');

        expect(await receiptHash(receipt)).toBe(expected);
      }),
    );
  });

  test('has the words of the published BIP39 vector', () => {
    const receipt = new Uint8Array(16).fill(0x7f);

    expect(receiptWords(receipt).join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    );
  });

  test('is new each time, and takes its randomness from where it is told', () => {
    expect(receiptToHex(makeReceipt())).not.toBe(receiptToHex(makeReceipt()));
    expect(receiptToHex(makeReceipt((bytes) => bytes.fill(0xab)))).toBe('ab'.repeat(16));
  });

  test('of another length is refused rather than cut', async () => {
    expect(() => receiptWords(new Uint8Array(15))).toThrow(RangeError);
    await expect(receiptHash(new Uint8Array(17))).rejects.toThrow(RangeError);
  });
});

describe('words that are not a receipt', () => {
  test('name the mistyped word, its place and the likely one', () => {
    const words = receiptWords(new Uint8Array(16)).with(3, 'abandn').join(' ');

    const parsed = parseReceipt(words);

    expect(parsed).toMatchObject({
      ok: false,
      problem: {
        kind: 'WORD',
        position: 4,
        suggestion: 'abandon',
        message: "The 4th word, 'abandn', is not in the list; did you mean 'abandon'?",
      },
    });
  });

  test('name the place of any single slip of the finger', () => {
    const slip = fc.record({ receipt: receipts, place: fc.nat(11), letter: fc.nat(20) });
    fc.assert(
      fc.property(slip, ({ receipt, place, letter }) => {
        const words = receiptWords(receipt);
        const word = words[place]!;
        const at = letter % word.length;
        const typed = word.slice(0, at) + word.slice(at + 1);
        fc.pre(!wordlist.includes(typed));

        const parsed = parseReceipt(words.with(place, typed).join(' '));

        expect(parsed).toMatchObject({ ok: false, problem: { kind: 'WORD', position: place + 1 } });
        expect(nearestWord(typed)).not.toBeNull();
      }),
    );
  });

  test('are told apart from a wrong number of words', () => {
    expect(parseReceipt('abandon ability')).toMatchObject({
      ok: false,
      problem: { kind: 'COUNT', message: 'A receipt has twelve words; here are 2 words.' },
    });
    expect(parseReceipt(' 1. \n')).toMatchObject({ ok: false, problem: { kind: 'EMPTY' } });
  });

  test('that are listed but do not fit together fail the checksum', () => {
    const words = Array.from({ length: 12 }, () => 'abandon').join(' ');

    expect(parseReceipt(words)).toMatchObject({ ok: false, problem: { kind: 'CHECKSUM' } });
  });

  test('never pass for a receipt, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseReceipt(text).ok).toBe(false);
      }),
    );
  });
});

describe('the nearest word', () => {
  test.each([
    ['abandn', 'abandon'],
    ['aband', 'abandon'],
    ['zebrra', 'zebra'],
    ['recieve', 'receive'],
    ['elephent', 'elephant'],
    ['xqzvvvk', null],
  ])('to "%s" is %s', (typed, expected) => {
    expect(nearestWord(typed)).toBe(expected);
  });
});
