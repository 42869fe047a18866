import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PreparationError, run } from '../build/run.mjs';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: one that is named, one that is installed, or one that is downloaded.
 * @param {import('../build/progress.mjs').Progress} progress
 */
export async function findBrowser(progress) {
  return named() ?? installed() ?? (await downloaded(progress));
}

function named() {
  const name = ['KINDLING_TEST_BROWSER', 'CHROME_PATH'].find((variable) => process.env[variable]);
  const path = name && process.env[name];
  if (!path) return undefined;
  if (isProgram(path)) return path;
  throw new PreparationError(`${name} should be the path of a Chromium, but no program is there.`);
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(isProgram);
}

/** @param {import('../build/progress.mjs').Progress} progress */
async function downloaded(progress) {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  const cli = 'node_modules/@playwright/test/cli.js';
  const { ok, output } = await progress.step('Downloading a browser', () =>
    run(process.execPath, [cli, 'install', 'chromium']),
  );
  if (ok && existsSync(path)) return path;
  throw new PreparationError(
    'The tests need a browser: install chromium (Debian: apt-get install chromium), or set CHROME_PATH.',
    output,
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
