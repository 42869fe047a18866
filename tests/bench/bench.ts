import { cpus, totalmem } from 'node:os';
import { benchBytes } from './bytes.ts';
import { Filled } from './filled.ts';
import { benchList } from './list.ts';
import { benchMemory } from './memory.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';

/** In this order: memory starts on what search has filled. */
const PARTS: Readonly<Record<string, (filled: Filled) => Promise<void>>> = {
  search: benchSearch,
  list: benchList,
  memory: benchMemory,
  start: benchStart,
  bytes: benchBytes,
};

/** Measures what is asked for, prints as it goes, and returns the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) {
    const names = Object.keys(PARTS).join(',');
    console.error(`npm run bench, or npm run bench -- --only with some of ${names}.`);
    return 1;
  }
  console.log(machine());
  const filled = new Filled();
  try {
    for (const name of asked) await PARTS[name]?.(filled);
  } finally {
    await filled.remove();
  }
  return 0;
}

function readArguments(args: readonly string[]): readonly string[] | null {
  const all = Object.keys(PARTS);
  if (args.length === 0) return all;
  const [option, names, ...rest] = args;
  const wanted = names?.split(',') ?? [];
  const known = wanted.every((name) => all.includes(name));
  if (option !== '--only' || wanted.length === 0 || !known || rest.length > 0) return null;
  return all.filter((name) => wanted.includes(name));
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${cpus().length} x ${cpu?.model.trim()}, ${memory} GB`;
}
