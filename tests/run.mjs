// npm test: does all of its own set-up, runs every test and ends with "N passed, N failed".
// Arguments go to vitest: npm test -- tests/schema
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from '../build/prepare.mjs';
import { Progress } from '../build/progress.mjs';
import { findBrowser } from './find-browser.mjs';
import { summarise } from './summary.mjs';

const REPORT = 'dist/test-report.json';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const summary = await runAll().catch((error) => {
  if (error.output) console.error(error.output);
  console.error('output' in error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
const { passed, failed, skipped } = summary;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function runAll() {
  const progress = new Progress();
  await prepare(progress, { client: true, developer: true });
  const browser = await findBrowser(progress);
  rmSync(REPORT, { force: true });
  const code = await vitest({ ...process.env, KINDLING_TEST_BROWSER: browser });
  return summarise(JSON.parse(readFileSync(REPORT, 'utf8')), code);
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function vitest(env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
