import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, safe in a URL's fragment. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is stored in place of a secret. A plain digest is enough: the secrets are random
 * and long, so a stolen table cannot be turned back by guessing.
 */
export function hashOf(secret: string, encoding: 'hex' | 'base64url' = 'hex'): string {
  return createHash('sha256').update(secret).digest(encoding);
}
