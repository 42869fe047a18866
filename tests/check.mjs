// npm run check: everything that can be said of the code without running it; CI runs the same.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepare } from '../build/prepare.mjs';
import { Progress } from '../build/progress.mjs';
import { run, runNpm } from '../build/run.mjs';

/** @typedef {{ ok: boolean, output: string }} Outcome */

const bin = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  run(process.execPath, [`node_modules/${file}`, ...args]);

/** @type {Record<string, () => Promise<Outcome>>} */
const CHECKS = {
  types: () => bin('typescript/bin/tsc', '--noEmit'),
  'lint and format': () => bin('@biomejs/biome/bin/biome', 'check'),
  architecture: () => bin('dependency-cruiser/bin/dependency-cruise.mjs', ...CRUISED),
  'dead code': () => bin('knip/bin/knip.js'),
  'graph schema': () => bin('tsx/dist/cli.mjs', 'schema/print.ts', '--check'),
  migrations: () => run(process.execPath, ['prisma/drift.mjs']),
  'lock file': checkLock,
};

const CRUISED = ['api', 'client', 'prisma', 'schema', 'search', 'tests', '--output-type', 'err'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await prepare(new Progress(), { client: false, developer: true });
const waiting = Object.entries(CHECKS);
let failed = 0;
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`\n${Object.keys(CHECKS).length - failed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
}

/** @param {string} name @param {() => Promise<Outcome>} action */
async function check(name, action) {
  const began = performance.now();
  const { ok, output } = await action();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(20)} ${seconds.padStart(5)} s  ${ok ? 'ok' : 'failed'}`);
  if (ok) return;
  failed += 1;
  console.log(output.trimEnd().replace(/^/gm, '    '));
}

/** Installable as it stands, exact, and free of the address of anybody's registry. */
async function checkLock() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pins = Object.entries({ ...dependencies, ...devDependencies });
  const loose = pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  const hosts = /"resolved": "http/.test(readFileSync('package-lock.json', 'utf8'));
  const problems = [
    ...loose.map(([name, version]) => `package.json: ${name} ${version} is not an exact version`),
    ...(hosts
      ? ['package-lock.json names download hosts: npm config omit-lockfile-registry-resolved']
      : []),
  ];
  const install = await runNpm(['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (!install.ok) problems.push(install.output);
  return { ok: problems.length === 0, output: problems.join('\n') };
}
