import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import lockfile from 'proper-lockfile';

/** PGlite does not lock its own folder; a second process would silently lose rows. */
const STALE_AFTER_MS = 5_000;
const RETRY_EVERY_MS = 500;

/** Another process holds the data directory. */
export class DataDirectoryLocked extends Error {
  override readonly name = 'DataDirectoryLocked';

  constructor(
    readonly dataDir: string,
    readonly pid: number | undefined,
  ) {
    super(
      `The data directory ${dataDir} is in use by a running Kindling${pid ? ` (process ${pid})` : ''}. ` +
        'Stop that process, or name another directory by KINDLING_DATA_DIR.',
    );
  }
}

/**
 * Takes the directory for this process until the returned function is called.
 * After `kill -9` the lock is taken over once its owner is seen to be gone.
 *
 * @throws {DataDirectoryLocked}
 */
export async function lockDataDirectory(dataDir: string): Promise<() => Promise<void>> {
  const pidFile = join(dataDir, 'kindling.pid');
  const release = await acquire(dataDir, pidFile);
  await writeFile(pidFile, String(process.pid));
  return async () => {
    await rm(pidFile, { force: true });
    await release();
  };
}

async function acquire(dataDir: string, pidFile: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + STALE_AFTER_MS + 2 * RETRY_EVERY_MS;
  for (;;) {
    const release = await tryLock(dataDir);
    if (release) return release;
    const pid = await ownerOf(pidFile);
    if (pid && isAnotherProcess(pid)) throw new DataDirectoryLocked(dataDir, pid);
    if (Date.now() > deadline) throw new DataDirectoryLocked(dataDir, undefined);
    await sleep(RETRY_EVERY_MS);
  }
}

async function tryLock(dataDir: string): Promise<(() => Promise<void>) | undefined> {
  try {
    // A missed heartbeat (a laptop asleep) must not end the process: the next beat takes the lock up again.
    return await lockfile.lock(dataDir, { stale: STALE_AFTER_MS, onCompromised: () => {} });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}

async function ownerOf(pidFile: string): Promise<number | undefined> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || undefined;
}

/** In a restarted container the old owner and we have the same number: then only the heartbeat tells. */
function isAnotherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
