import { Bench } from 'tinybench';
import { FACET_FIELDS } from '../../search/document.ts';
import { buildPlan } from '../../search/query/build-plan.ts';
import { canRunMeilisearch, startMeilisearch } from '../search/meilisearch-server.ts';
import { questions } from './corpus.ts';
import type { Filled } from './filled.ts';
import { type Kindling, openKindling } from './kindling.ts';
import { line, milliseconds, section, times } from './report.ts';

const SIZES = [1_000, 10_000];
const QUESTIONS = 60;
const FIRST = 20;
const FOR_MS = 3_000;

/** What the search page asks for. */
const SEARCH = `query ($query: String!, $first: Int) {
  search(query: $query, first: $first) {
    ... on SearchConnection {
      total { value exact } facets { field values { value label count } } corrections { from to }
      pageInfo { hasNextPage endCursor }
      edges {
        near title { text ranges { start end } } passage { text ranges { start end } }
        node { id title month result evidence domains { slug name } vendors { slug name } }
      }
    }
    ... on Error { message }
  }
}`;

/** The graph's `search` against the engine called with the same plans, on each engine there is. */
export async function benchSearch(filled: Filled): Promise<void> {
  for (const size of SIZES) {
    await benchEngine(filled, size, 'embedded', {});
    if (!canRunMeilisearch()) {
      console.log('\n!!! SKIPPED: search on Meilisearch. Put `meilisearch` on the PATH.');
      continue;
    }
    const server = await startMeilisearch();
    const settings = { MEILI_URL: server.url, MEILI_KEY: server.key };
    await benchEngine(filled, size, 'Meilisearch', settings).finally(() => server.stop());
  }
}

async function benchEngine(
  filled: Filled,
  size: number,
  engine: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const database = await filled.upTo(size);
  const began = performance.now();
  const kindling = await openKindling(database, settings);
  section(`search, ${engine}, ${filled.writeUps.length} write-ups, first ${FIRST}`);
  line('open and fill the index', '', milliseconds(performance.now() - began));
  const asked = questions(filled.writeUps, QUESTIONS);
  await measure(kindling, asked).finally(() => kindling.close());
}

async function measure(kindling: Kindling, asked: readonly string[]): Promise<void> {
  const vocabulary = await kindling.app.vocabulary();
  const requests = asked.map((query) => ({
    ...{ plan: buildPlan(query, vocabulary), filter: {}, facets: [...FACET_FIELDS] },
    ...{ sort: 'relevance' as const, asTyped: false, offset: 0, limit: FIRST },
  }));
  const each = <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) => {
    let at = 0;
    return async () => {
      const item = items[at % items.length];
      at += 1;
      if (item !== undefined) await work(item);
    };
  };
  const tasks = {
    'the engine, called with the plan': each(requests, (one) => kindling.app.engine.search(one)),
    'the graph, without HTTP': each(asked, (query) =>
      kindling.execute(SEARCH, { query, first: FIRST }),
    ),
    'the graph, over HTTP': each(asked, (query) => kindling.post(SEARCH, { query, first: FIRST })),
  };
  const medians = await mediansOf(tasks);
  const [base = Number.NaN] = Object.values(medians).map(({ p50 }) => p50);
  for (const [name, { p50, p99 }] of Object.entries(medians))
    line(name, times(p50, base), `${milliseconds(p50)}, 99 % within ${milliseconds(p99)}`);
}

/** Of each task, in milliseconds. */
export async function mediansOf(tasks: Readonly<Record<string, () => Promise<unknown>>>) {
  const bench = new Bench({ time: FOR_MS, warmupTime: FOR_MS / 3, iterations: 20, throws: true });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  const found = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} was not measured`);
    return [name, { p50: result.latency.p50, p99: result.latency.p99 }] as const;
  });
  return Object.fromEntries(found);
}
