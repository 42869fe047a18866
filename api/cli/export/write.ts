import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ConflictError } from '../../../schema/errors.ts';
import { writeJsonLine } from '../../../schema/portable/json-line.ts';
import { writeMarkdown } from '../../../schema/portable/markdown.ts';
import type { PortableWriteUp, Released } from '../../../schema/portable/write-up.ts';

type WriteUps = AsyncIterable<PortableWriteUp & Released>;

/** Longer names are cut by some file systems. */
const MAX_NAME = 80;
/** Members alone may read a write-up; whom to hand it to is for the administrator to say. */
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Writes one line a write-up and returns how many; a reader that has enough ends it. */
export async function writeLinesTo(stream: Writable, writeUps: WriteUps): Promise<number> {
  let count = 0;
  async function* lines() {
    for await (const writeUp of writeUps) {
      yield writeJsonLine(writeUp);
      count += 1;
    }
  }
  await pipeline(Readable.from(lines()), stream, { end: false }).catch((error) => {
    // As in `export | head`.
    if (error.code !== 'EPIPE') throw error;
  });
  return count;
}

/**
 * Writes NDJSON into a new file, whole or not at all.
 *
 * @throws {ConflictError} when there is something already
 */
export async function writeFileOfLines(path: string, writeUps: WriteUps): Promise<number> {
  return besideThenRename(path, async (unfinished) => {
    const stream = createWriteStream(unfinished, { mode: OWNER_ONLY_FILE });
    const count = await writeLinesTo(stream, writeUps);
    await new Promise<void>((done, failed) => {
      stream.once('error', failed);
      stream.end(done);
    });
    return count;
  });
}

/**
 * Writes a new folder with one Markdown file a write-up, whole or not at all.
 *
 * @throws {ConflictError} when there is something in it already
 */
export async function writeFolder(path: string, writeUps: WriteUps): Promise<number> {
  // An empty folder is as good as none; one that is full, or no folder, refuses this.
  await rmdir(path).catch(() => {});
  return besideThenRename(path, async (unfinished) => {
    await mkdir(unfinished, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const names = new Set<string>();
    for await (const writeUp of writeUps)
      await writeFile(join(unfinished, newName(writeUp.title, names)), writeMarkdown(writeUp));
    return names.size;
  });
}

async function besideThenRename(
  path: string,
  write: (unfinished: string) => Promise<number>,
): Promise<number> {
  await refuseTaken(path);
  const unfinished = `${path.replace(/[/\\]+$/, '')}.unfinished-${process.pid}`;
  try {
    const count = await write(unfinished);
    await rename(unfinished, path);
    return count;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new ConflictError(`${path} cannot be written (${error.code}): name another by --to.`);
  }
}

async function refuseTaken(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there) throw new ConflictError(`${path} exists already: name something new by --to.`);
}

/** The title as a file name that no other has. */
function newName(title: string, names: Set<string>): string {
  const slug = slugOf(title);
  let name = `${slug}.md`;
  for (let more = 2; names.has(name); more += 1) name = `${slug}-${more}.md`;
  names.add(name);
  return name;
}

function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const slug = Array.from(words.join('-')).slice(0, MAX_NAME).join('').replace(/-$/, '');
  return slug || 'write-up';
}
