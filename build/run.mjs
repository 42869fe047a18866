import { spawn } from 'node:child_process';

const SHOWN_LINES = 60;

/** A step of the set-up that failed; the message is one sentence with the remedy. */
export class PreparationError extends Error {
  /** @param {string} message @param {string} [output] what the failed tool printed */
  constructor(message, output = '') {
    super(message);
    this.output = output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  }
}

/**
 * Runs a program to its end without showing what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Partial<import('node:child_process').SpawnOptions>} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const child = spawn(program, args, { env, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** npm by the file that runs us where it is known: on Windows `npm` is a script, not a program. */
export function runNpm(/** @type {readonly string[]} */ args) {
  const file = process.env.npm_execpath;
  if (file?.endsWith('npm-cli.js')) return run(process.execPath, [file, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
