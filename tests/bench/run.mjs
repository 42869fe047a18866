// npm run bench: how fast, how large and how hungry Kindling is here and now, as ratios within one
// run. npm run bench -- --only search,memory measures a part. It never fails by a figure.
import { fileURLToPath } from 'node:url';
import { prepare } from '../../build/prepare.mjs';
import { Progress } from '../../build/progress.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await prepare(new Progress(), { client: true, developer: true });
const { register } = await import('tsx/esm/api');
register();
const { bench } = await import('./bench.ts');
process.exitCode = await bench(process.argv.slice(2));
