import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { line, median, milliseconds, section, times } from './report.ts';
import { startIn } from './started.ts';

const REPEATED = 5;
/** What `npm start` makes or collects; everything else is what one downloads. */
const MADE = ['node_modules', 'dist', 'generated', '.git', '.kindling', '.kindling-keys'];

/** From the start of the process until the first answer, and until search is ready. */
export async function benchStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-start-'));
  try {
    section('start: first answer, and ready to search');
    const warm = await startRepeatedly(folder, 'same', REPEATED);
    tell(`warm: built, with data (median of ${REPEATED})`, warm, warm.ready);
    const empty = await startRepeatedly(folder, 'new', REPEATED);
    tell(`built, without data: migrates and seeds (of ${REPEATED})`, empty, warm.ready);
    tell('nothing but node_modules (once)', await startUnbuilt(folder), warm.ready);
    console.log('  Installing the packages is not counted: it is a matter of the network.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Times {
  readonly answers: number;
  readonly ready: number;
}

function tell(name: string, { answers, ready }: Times, warm: number): void {
  line(name, times(ready, warm), `${milliseconds(answers)}, ${milliseconds(ready)}`);
}

async function startRepeatedly(
  folder: string,
  data: 'same' | 'new',
  count: number,
): Promise<Times> {
  const dataDir = (at: number) => join(folder, data === 'same' ? 'data' : `data-${at}`);
  if (data === 'same') await startOnce(resolve('.'), dataDir(0));
  const all: Times[] = [];
  for (let at = 0; at < count; at += 1) all.push(await startOnce(resolve('.'), dataDir(at)));
  return {
    answers: median(all.map(({ answers }) => answers)),
    ready: median(all.map(({ ready }) => ready)),
  };
}

async function startUnbuilt(folder: string): Promise<Times> {
  const copy = join(folder, 'copy');
  const wanted = (path: string) => !MADE.includes(basename(path));
  for (const name of (await readdir('.')).filter(wanted))
    await cp(name, join(copy, name), { recursive: true, preserveTimestamps: true, filter: wanted });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  return startOnce(copy, join(folder, 'copied-data'));
}

async function startOnce(folder: string, dataDir: string): Promise<Times> {
  const started = await startIn(folder, { KINDLING_DATA_DIR: dataDir });
  await started.stop();
  return { answers: started.answersAfterMs, ready: started.readyAfterMs };
}
