import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'kd_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 32;
const CHECKSUM_LENGTH = 6;
const SHAPE = /^kd_([0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

/** Enough to recognise a key in a list, far too little to guess it: 4 random characters. */
export const START_LENGTH = 7;

/**
 * Makes a key in the form of GitHub's tokens: a prefix that secret scanners find, 32
 * random base62 characters (190 bits), and their CRC32, so that a mistyped or invented
 * key is known as such without a look at the database.
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
export function newApiKey(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(62)]).join('');
  return PREFIX + random + checksumOf(random);
}

/** Whether a text can be a key at all; says nothing about whether it is one. */
export function isApiKey(text: string): boolean {
  const [, random, checksum] = SHAPE.exec(text) ?? [];
  return random !== undefined && checksumOf(random) === checksum;
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (rest > 0) {
    digits = `${ALPHABET[rest % 62]}${digits}`;
    rest = Math.floor(rest / 62);
  }
  return digits.padStart(CHECKSUM_LENGTH, '0');
}
