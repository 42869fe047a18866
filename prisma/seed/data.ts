import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Below the folder that Kindling is started in, bundled or not. */
const FOLDER = resolve('prisma/seed/data');

/** Reads a file of ours; its shape is the caller's claim, checked by the seed's tests. */
export async function readJson<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as Shape;
}

/** Reads a file of one JSON value a line. */
export async function readLines<Shape>(name: string): Promise<Shape[]> {
  const text = await readFile(join(FOLDER, name), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Shape);
}
