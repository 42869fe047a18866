// npm run dev: the API, restarted when its sources change, and the client with hot reload.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './build/prepare.mjs';
import { Progress } from './build/progress.mjs';

const CLIENT_URL = 'http://localhost:5173';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
await prepare(new Progress(), { client: false, developer: true });
const { serverBundle } = await import('./build/server.mjs');
const bundle = await serverBundle();
await bundle.watch();
// The first build of the watch, or the API would start twice.
await bundle.rebuild();

// Links that are printed and mailed lead to the client with hot reload.
const env = { PUBLIC_URL: CLIENT_URL, ...process.env };
const node = (/** @type {string[]} */ ...args) =>
  spawn(process.execPath, args, { stdio: 'inherit', env });
const children = [
  node('--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/server/main.js'),
  node('node_modules/vite/bin/vite.js', '--clearScreen', 'false'),
];

// Neither is of use without the other.
const stop = () => {
  for (const child of children) child.kill();
  void bundle.dispose();
};
for (const child of children) child.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
