import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputValidationError } from '../../../schema/errors.ts';
import { readJsonLine } from '../../../schema/portable/json-line.ts';
import { readMarkdown } from '../../../schema/portable/markdown.ts';
import type { ReadWriteUp } from '../../../schema/portable/read-entries.ts';

/** A write-up as it was found, whole or not. */
export interface Found {
  /** The name of its file, without the folder. */
  readonly file: string;
  readonly read: ReadWriteUp;
}

/** A write-up that is still to be read: there may be thousands, and each says much. */
export type Unread = () => Promise<Found>;

const MARKDOWN = /\.(md|markdown)$/i;
const LINE_FEED = 0x0a;

/**
 * The write-ups of a file of NDJSON, of one file of Markdown, or of a folder of such files in the
 * order of their names.
 *
 * @throws {InputValidationError} when there is nothing to read
 */
export async function readSource(path: string): Promise<Unread[]> {
  const place = await stat(path).catch(() => refuse(`There is no file or folder ${path} to read.`));
  if (place.isDirectory()) return readFolder(path);
  return MARKDOWN.test(path) ? [() => readMarkdownFile(path)] : readLines(path);
}

async function readFolder(folder: string): Promise<Unread[]> {
  const names = (await readdir(folder)).filter((name) => MARKDOWN.test(name)).sort();
  if (names.length === 0) refuse(`The folder ${folder} holds no file that ends in .md.`);
  return names.map((name) => () => readMarkdownFile(join(folder, name)));
}

async function readMarkdownFile(path: string): Promise<Found> {
  const text = decode(await readBytes(path));
  return { file: basename(path), read: text === null ? unreadable(1) : readMarkdown(text) };
}

async function readLines(path: string): Promise<Unread[]> {
  const bytes = await readBytes(path);
  const file = basename(path);
  const unread: Unread[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    // Line by line, so that one that is no text does not stop the others.
    const text = decode(bytes.subarray(start, end));
    start = end + 1;
    if (text?.trim() === '') continue;
    const read = () => (text === null ? unreadable(line) : readJsonLine(text, line));
    unread.push(async () => ({ file, read: read() }));
  }
  return unread;
}

function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch(() => refuse(`The file ${path} cannot be read.`));
}

/** Null when these bytes are no UTF-8: letters would be lost without a word. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unreadable(line: number): ReadWriteUp {
  const message = 'should be text in UTF-8; save it again with that encoding.';
  const problems = [{ line, field: 'write-up', message }];
  return { writeUp: {}, problems, lineOf: () => line };
}

function refuse(message: string): never {
  throw new InputValidationError([{ message, path: [] }]);
}
