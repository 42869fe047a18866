import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash over path, size and time of every file under the given paths: cheap enough for each start.
 * @param {readonly string[]} paths files or directories; one that is missing counts as missing
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const entry of entries(path)) hash.update(`${entry}\n`);
  return hash.digest('hex');
}

/** @param {string} path @returns {Generator<string>} */
function* entries(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    yield `${path} ${stat?.size} ${stat?.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'generated') yield* entries(join(path, name));
  }
}
