// node build/image.mjs FOLDER: builds what is missing, and copies all that a server needs at run
// time into a folder of its own: what the container image holds. Start it there by
// `node dist/server/main.js`, and a command by `node dist/server/cli.js`.
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { Progress } from './progress.mjs';

const FILES = [
  'package.json',
  'LICENSE',
  'dist/server',
  'dist/client',
  'prisma/migrations',
  'prisma/seed/data',
  'docs/integrators/examples',
  // Outside of the bundle: they read files from beside themselves.
  'node_modules/@electric-sql/pglite',
  'node_modules/altair-static',
];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder to fill: node build/image.mjs FOLDER');
  process.exit(1);
}
const target = resolve(folder);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await prepare(new Progress(), { client: true, developer: false });
for (const file of FILES) {
  mkdirSync(join(target, file, '..'), { recursive: true });
  cpSync(file, join(target, file), { recursive: true, dereference: true });
}
