import pg from 'pg';
import type { Filled } from './filled.ts';
import { openKindling } from './kindling.ts';
import { line, milliseconds, section, times } from './report.ts';
import { mediansOf } from './search.ts';

const ROWS = 1_000;

const FLAT = '{ writeUps(first: 20) { edges { node { id title month result } } } }';
const NESTED = `{ writeUps(first: 20) { edges { node { id title month result
  domains { slug name parent { slug name } } vendors { slug name aliases }
  attempts { tried failed } measures { name before after unit } } } } }`;

/** A list of 20 with all that hangs on each, against the same list without. */
export async function benchList(filled: Filled): Promise<void> {
  const kindling = await openKindling(await filled.upTo(ROWS));
  const flat = () => kindling.execute(FLAT, {});
  const nested = () => kindling.execute(NESTED, {});
  const medians = await mediansOf({ flat, nested });
  const base = medians.flat?.p50 ?? Number.NaN;
  section(`a list of 20 of ${filled.writeUps.length} write-ups, embedded database`);
  for (const [name, list] of Object.entries({ flat, nested })) {
    const p50 = medians[name]?.p50 ?? Number.NaN;
    line(name, times(p50, base), `${milliseconds(p50)}, ${await statementsOf(list)} statements`);
  }
  await kindling.close();
}

/** How many SQL statements the work sends; all of them pass through `pg`'s client. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { prototype } = pg.Client;
  const { query } = prototype;
  let count = 0;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  await work().finally(() => {
    prototype.query = query;
  });
  return count;
}
