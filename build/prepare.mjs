import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { PreparationError, run, runNpm } from './run.mjs';

/**
 * What is made from sources, and is made again when one of them changes.
 * @typedef {{ name: string, title: string, makes: string, from: readonly string[], make: () => Promise<void> }} Product
 */

const INSTALLED = 'node_modules/.package-lock.json';
/** One of the packages that only those who change Kindling need. */
const FOR_DEVELOPERS = 'node_modules/@playwright/test';
const LOCK = 'package-lock.json';

/** @type {Product} */
const DATABASE_CLIENT = {
  name: 'database-client',
  title: 'Generating the database client',
  makes: 'prisma/generated/client/client.ts',
  from: ['prisma/schema.prisma', 'prisma/generate.mjs', LOCK],
  make: () => runNode('The database client could not be generated', ['prisma/generate.mjs']),
};

/** @type {Product} */
const SERVER = {
  name: 'server',
  title: 'Bundling the server',
  makes: 'dist/server/main.js',
  from: ['api', 'schema', 'search', 'prisma', 'build', LOCK],
  make: bundleServer,
};

/** @type {Product} */
const CLIENT = {
  name: 'client',
  title: 'Building the client',
  makes: 'dist/client/index.html',
  from: ['client', 'schema/anonymity', 'schema/portable', 'search/query', 'vite.config.ts', LOCK],
  make: () =>
    runNode('The client could not be built', [
      'node_modules/vite/bin/vite.js',
      'build',
      '--logLevel',
      'warn',
    ]),
};

/**
 * Installs, generates and builds what is missing or out of date; the client only where it is served.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ client: boolean, developer: boolean }} wanted
 */
export async function prepare(progress, { client, developer }) {
  const theirs = existsSync(FOR_DEVELOPERS);
  if (isOlder(INSTALLED, LOCK) || (developer && !theirs))
    await progress.step('Installing packages', (note) => install(note, developer || theirs));
  const server = make(progress, DATABASE_CLIENT).then(() => make(progress, SERVER));
  const all = await Promise.allSettled(client ? [server, make(progress, CLIENT)] : [server]);
  for (const result of all) if (result.status === 'rejected') throw result.reason;
}

/** @param {(note: string) => void} note @param {boolean} developer */
async function install(note, developer) {
  const timer = setInterval(() => note(installedSoFar(developer)), 500);
  // No package needs its install script: Prisma's only downloads engines that are never used, and
  // esbuild's only saves its command line a start of Node.
  const all = developer ? [] : ['--omit=dev'];
  const { ok, output } = await runNpm([
    'ci',
    ...all,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  clearInterval(timer);
  if (!ok) throw new PreparationError(whyNotInstalled(output), output);
}

/** @param {boolean} developer */
function installedSoFar(developer) {
  const { packages } = JSON.parse(readFileSync(LOCK, 'utf8'));
  const wanted = (/** @type {string} */ path) =>
    path && !packages[path].optional && (developer || !packages[path].dev);
  const paths = Object.keys(packages).filter(wanted);
  const there = paths.filter((path) => existsSync(path)).length;
  return `${Math.round((100 * there) / paths.length)} %`;
}

/** @param {string} output */
function whyNotInstalled(output) {
  if (/^Error: spawn npm ENOENT/.test(output)) {
    return 'npm was not found: install Node with npm, and start again.';
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/.test(output)) {
    return "The packages could not be fetched: check the network and npm's registry setting, and start again.";
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: make room for 700 MB, and start again.';
  return 'The packages could not be installed; what npm said stands above.';
}

/** @param {import('./progress.mjs').Progress} progress @param {Product} product */
async function make(progress, { name, title, makes, from, make }) {
  const stamp = join('dist', 'stamps', name);
  // Taken before the work, so that a file saved meanwhile counts as changed.
  const sources = fingerprint(from);
  if (existsSync(makes) && readStamp(stamp) === sources) return;
  rmSync(stamp, { force: true });
  await progress.step(title, make);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

async function bundleServer() {
  // Only now is esbuild sure to be installed.
  const { serverBundle } = await import('./server.mjs');
  const bundle = await serverBundle();
  try {
    await bundle.rebuild();
  } catch (error) {
    throw new PreparationError(
      'The server could not be bundled; what went wrong stands above.',
      String(error),
    );
  } finally {
    await bundle.dispose();
  }
}

/** @param {string} failure @param {readonly string[]} args */
async function runNode(failure, args) {
  const { ok, output } = await run(process.execPath, args);
  if (!ok) throw new PreparationError(`${failure}; what went wrong stands above.`, output);
}

/** @param {string} path */
function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param {string} path @param {string} than */
function isOlder(path, than) {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return made < statSync(than).mtimeMs;
}
