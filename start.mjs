// npm start: installs, generates and builds what is missing, and serves Kindling.
//   --prepare-only     does all of the set-up, migrates and seeds, and serves nothing
//   --kindling ...     runs one command of the command line instead (npm run kindling -- ...)
// It needs nothing but Node, and an old Node must still be able to read it.
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

async function start() {
  const { Progress } = await import('./build/progress.mjs');
  const { prepare } = await import('./build/prepare.mjs');
  const [first, ...rest] = process.argv.slice(2);
  const command = first === '--kindling' ? rest : first === '--prepare-only' ? ['seed'] : null;
  await prepare(new Progress(), { client: first !== '--kindling', developer: false });
  // In this process: no second Node to start, and nothing that outlives a `kill`.
  if (command) process.argv.splice(2, process.argv.length, ...command);
  await import(command ? './dist/server/cli.js' : './dist/server/main.js');
}

function fail(error) {
  if (error.output) console.error(error.output);
  console.error(error.message);
  process.exit(1);
}

if (nodeIsTooOld()) {
  fail(
    new Error(`Kindling needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`),
  );
}
process.chdir(fileURLToPath(new URL('.', import.meta.url)));
start().catch((error) => {
  // What the set-up says is one sentence; anything else is a fault of ours and keeps its stack.
  if ('output' in error) fail(error);
  throw error;
});
