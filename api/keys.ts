import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './env.ts';

/** The key cannot be used; the message is one sentence with the path and the remedy. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

const SECRET_BYTES = 32;
const OWNER_ONLY_DIRECTORY = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** The secret that sign-ins are signed with: from the environment, or from a file made once. */
export function readSecret(keys: Env['keys']): string {
  if ('secret' in keys) return keys.secret;
  const path = join(keys.dir, 'secret');
  const found = readFile(path);
  if (found === null) return makeSecret(keys.dir, path);
  if (!/^[0-9a-f]{64}$/.test(found)) {
    throw new KeyError(
      `The key ${path} is damaged: put your copy of it back, or remove the file for a new key, which signs everybody out.`,
    );
  }
  return found;
}

function readFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new KeyError(
      `The key ${path} cannot be read (${codeOf(cause)}): give it to the user who runs Kindling, or set KINDLING_KEYS_DIR.`,
      { cause },
    );
  }
}

/** Written beside and renamed, so that a start that is killed leaves no half a key. */
function makeSecret(dir: string, path: string): string {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, OWNER_ONLY_DIRECTORY);
    writeFileSync(unfinished, `${secret}\n`, { mode: OWNER_ONLY_FILE });
    renameSync(unfinished, path);
  } catch (cause) {
    throw new KeyError(
      `No key can be made in ${dir} (${codeOf(cause)}): make it writable, or set KINDLING_KEYS_DIR.`,
      { cause },
    );
  }
  return secret;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
