import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import { createMeilisearchEngine } from '../../search/meilisearch.ts';
import { canRunMeilisearch, startMeilisearch } from '../search/meilisearch-server.ts';
import { openTestDatabase } from '../support/database.ts';
import { judgeOn, type Line } from './library.ts';

/** Below the figures of docs/relevance.md by about what one changed synonym may cost. */
const FLOOR = { ndcg10: 0.86, first3: 0.88 };
const FLOOR_OF_A_KIND = { ndcg10: 0.7, first3: 0.73 };

const LINES: Line[] = readFileSync(new URL('development.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await seed(database.prisma, { demo: true, today: new Date('2026-11-18T00:00:00Z') });
});
afterAll(() => database.close());

describe('the development set', () => {
  test('has at least 200 questions of seven kinds, and every write-up is an answer', async () => {
    const titles = await database.prisma.writeUp.findMany({ select: { title: true } });
    const answers = new Set(LINES.flatMap(({ relevant }) => Object.keys(relevant)));

    expect(LINES.length).toBeGreaterThanOrEqual(200);
    expect(new Set(LINES.map(({ kind }) => kind)).size).toBe(7);
    expect(answers).toEqual(new Set(titles.map(({ title }) => title)));
  });

  test('is answered well by the embedded engine', async () => {
    const engine = createEmbeddedEngine();

    expectAboveFloor(await judgeOn(database, engine, LINES));
  });
});

const runnable = canRunMeilisearch();
if (!runnable) {
  console.warn(
    '\n!!! SKIPPED: relevance on Meilisearch. Set MEILI_URL or put `meilisearch` on the PATH.\n',
  );
}

describe.skipIf(!runnable)('the development set on Meilisearch', () => {
  test('is answered well', async () => {
    const server = await startMeilisearch();
    const engine = createMeilisearchEngine({ ...server, index: 'relevance' });
    try {
      expectAboveFloor(await judgeOn(database, engine, LINES));
    } finally {
      await engine.close();
      await server.stop();
    }
  }, 300_000);
});

function expectAboveFloor({ all, kinds }: Awaited<ReturnType<typeof judgeOn>>): void {
  expect(all.ndcg10).toBeGreaterThan(FLOOR.ndcg10);
  expect(all.first3).toBeGreaterThan(FLOOR.first3);
  expect(all.empty).toBe(0);
  const low = Object.entries(kinds).filter(
    ([, { ndcg10, first3 }]) => ndcg10 < FLOOR_OF_A_KIND.ndcg10 || first3 < FLOOR_OF_A_KIND.first3,
  );
  expect(low).toEqual([]);
}
