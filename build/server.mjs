// Bundles the server and the command line into dist/server: with its packages inside, it starts
// in half the time that Node needs to find and read 1,500 files (.6 s against 1.3 s, measured).
import { context } from 'esbuild';

// Packages in the older module format ask for Node's own modules by `require`.
const REQUIRE = [
  "import { createRequire as kindlingRequire } from 'node:module';",
  'const require = kindlingRequire(import.meta.url);',
].join(' ');

/** @returns {Promise<import('esbuild').BuildContext>} */
export function serverBundle() {
  return context({
    entryPoints: { main: 'api/main.ts', cli: 'api/cli/main.ts' },
    outdir: 'dist/server',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    sourcesContent: false,
    // It reads its WASM file from beside itself.
    external: ['@electric-sql/pglite'],
    banner: { js: REQUIRE },
    logLevel: 'silent',
  });
}
