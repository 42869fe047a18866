import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { line, section } from './report.ts';

const CLIENT = 'dist/client';

/** What the first screen loads, weighed as `client/build/budget.ts` does while building. */
export async function benchBytes(): Promise<void> {
  const page = readFileSync(join(CLIENT, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  const weights = files.map((file) => gzipSync(readFileSync(join(CLIENT, file))).length);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  section('first load of the search page, gzip');
  for (const [at, file] of files.entries()) line(file, '', `${weights[at]} bytes`);
  line('together', '', `${sum} bytes`);
}
