import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Filled } from './filled.ts';
import { line, megabytes, section, times } from './report.ts';
import { startIn } from './started.ts';

const ROWS = 10_000;
/** Garbage of the start is collected meanwhile. */
const SETTLES_WITHIN_MS = 5_000;

/** The resident memory of the default form, database and search engine in the process. */
export async function benchMemory(filled: Filled): Promise<void> {
  await filled.upTo(ROWS);
  await filled.close();
  const folder = await mkdtemp(join(tmpdir(), 'kindling-memory-'));
  const demo = await residentOf(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
  const many = await residentOf(filled.dataDir, { KINDLING_DEMO: 'off' });
  section('resident memory, five seconds after the start');
  line('the demo group', times(demo, demo), megabytes(demo));
  line(`${filled.writeUps.length} write-ups`, times(many, demo), megabytes(many));
}

async function residentOf(dataDir: string, more: Readonly<Record<string, string>> = {}) {
  const started = await startIn(resolve('.'), { KINDLING_DATA_DIR: dataDir, ...more });
  await sleep(SETTLES_WITHIN_MS);
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(started.pid)], {
    encoding: 'utf8',
  });
  await started.stop();
  return Number(kilobytes) * 1_024;
}
