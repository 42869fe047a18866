import { randomBytes } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineUnavailable, type SearchEngine } from '../../search/engine.ts';
import { createMeilisearchEngine } from '../../search/meilisearch.ts';
import { describeSearchEngine } from './contract.ts';
import { DOCUMENTS, document, request } from './fixtures.ts';
import { holdFirstAnswer } from './holding-proxy.ts';
import {
  canRunMeilisearch,
  freePort,
  startMeilisearch,
  type TestServer,
} from './meilisearch-server.ts';

const runnable = canRunMeilisearch();
if (!runnable) {
  console.warn(
    '\n!!! SKIPPED: the search contract on Meilisearch. Set MEILI_URL or put `meilisearch` on the PATH.\n',
  );
}

describe.skipIf(!runnable)('the Meilisearch engine', () => {
  let server: TestServer;
  const index = `test_${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    server = await startMeilisearch();
  });

  afterAll(async () => {
    await dropTestIndexes(server, index);
    await server.stop();
  });

  describeSearchEngine(
    async () => createMeilisearchEngine({ url: server.url, key: server.key, index }),
    15,
  );

  it('is not well and not searchable before it was ever filled', async () => {
    const engine = createMeilisearchEngine({ ...server, index: `${index}_empty` });

    const search = engine.search(request('EHR'));

    await expect(search).rejects.toThrow(EngineUnavailable);
    expect(await engine.health()).toMatchObject({ ok: false, documents: 0 });
    expect(await engine.digests()).toEqual(new Map());
    await engine.close();
  });

  it('says that it is unavailable to a wrong key', async () => {
    const engine = createMeilisearchEngine({ url: server.url, key: 'wrong', index });

    await expect(engine.search(request('EHR'))).rejects.toThrow(EngineUnavailable);
    await engine.close();
  });

  it('stores nothing but the allowed fields', async () => {
    const engine = createMeilisearchEngine({ ...server, index: `${index}_fields` });
    const wider = { ...document('wider'), author: 'canary' };
    await engine.rebuild([wider]);

    const client = new Meilisearch({ host: server.url, apiKey: server.key });
    const { indexes } = await client.getStats();
    const fields = Object.entries(indexes).find(([uid]) => uid.startsWith(`${index}_fields`));

    expect(fields?.[1].fieldDistribution).not.toHaveProperty('author');
    await engine.close();
  });

  it('makes changes in the order they were asked for, whichever answer comes first', async () => {
    const proxy = await holdFirstAnswer(server.url);
    const engine = createMeilisearchEngine({ ...server, url: proxy.url, index: `${index}_order` });

    await Promise.all([engine.rebuild(DOCUMENTS), engine.upsert([document('late')])]);

    expect([...(await engine.digests()).keys()]).toContain('late');
    await engine.close();
    await proxy.close();
  });

  it('counts a corpus larger than its window exactly, and ranks the first hundred by all they have', async () => {
    const engine = createMeilisearchEngine({ ...server, index: `${index}_large` });
    const many = Array.from({ length: 1_300 }, (_, at) =>
      document(`d${at}`, {
        title: at % 2 ? 'Common rare words' : 'Common words',
        month: '2024-01',
      }),
    );
    await engine.rebuild([...many, ...DOCUMENTS]);

    const all = await engine.search(request('', { facets: ['result'] }));
    const common = await engine.search(request('common words ', { limit: 30, offset: 970 }));
    const rare = await engine.search(request('common rare words ', { limit: 1_000 }));

    expect(all.total.value).toBe(1_312);
    expect(common.total.value).toBe(1_300);
    expect(common.hits).toHaveLength(30);
    expect(rare.hits.slice(0, 100).every((hit) => Number(hit.id.slice(1)) % 2 === 1)).toBe(true);
    await engine.close();
  });
});

describe('a Meilisearch that is not there', () => {
  const sockets = new Set<Socket>();
  let silent: Server;
  let engines: SearchEngine[];

  beforeAll(async () => {
    silent = createServer((socket) => sockets.add(socket));
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    const ports = [await freePort(), port];
    engines = ports.map((at) =>
      createMeilisearchEngine({ url: `http://127.0.0.1:${at}`, key: 'k' }),
    );
  });

  afterAll(async () => {
    for (const engine of engines) await engine.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it.each([
    ['refuses the connection', 0],
    ['accepts and never answers', 1],
  ])('is reported within about a second when it %s', async (_, which) => {
    const engine = engines[which]!;
    const began = performance.now();

    const answers = await Promise.allSettled([
      engine.search(request('EHR')),
      engine.upsert(DOCUMENTS),
      engine.remove(['pagers']),
      engine.rebuild(DOCUMENTS),
      engine.suggest('ran', 5),
      engine.digests(),
      engine.tidy(),
      engine.health(),
    ]);

    expect(performance.now() - began).toBeLessThan(1_500);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(EngineUnavailable);
    }
  });
});

async function dropTestIndexes({ url, key }: TestServer, prefix: string): Promise<void> {
  const client = new Meilisearch({ host: url, apiKey: key });
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  const ours = results.filter(({ uid }) => uid.startsWith(prefix));
  await Promise.all(ours.map(({ uid }) => client.deleteIndex(uid).waitTask()));
}
