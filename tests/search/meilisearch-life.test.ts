import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../search/digest.ts';
import { EngineUnavailable, type SearchEngine } from '../../search/engine.ts';
import { SETTINGS } from '../../search/meilisearch/settings.ts';
import { versionOf } from '../../search/meilisearch/version.ts';
import { createMeilisearchEngine } from '../../search/meilisearch.ts';
import { looksRight, type RowReader, reconcile } from '../../search/sync.ts';
import { DOCUMENTS, document, request } from './fixtures.ts';
import { canRunMeilisearch, startMeilisearch, type TestServer } from './meilisearch-server.ts';

const runnable = canRunMeilisearch();
if (!runnable) {
  console.warn(
    '\n!!! SKIPPED: the life of a Meilisearch index. Set MEILI_URL or put `meilisearch` on the PATH.\n',
  );
}

/** Each test waits for a dozen tasks, on a machine that may be busy. */
const TASK_WITHIN_MS = 60_000;

describe.skipIf(!runnable)('the index on a Meilisearch', { timeout: 120_000 }, () => {
  let server: TestServer;
  let client: Meilisearch;
  let prefix: string;
  let uid: string;
  let engine: SearchEngine;

  beforeAll(async () => {
    server = await startMeilisearch();
    client = new Meilisearch({
      host: server.url,
      apiKey: server.key,
      defaultWaitOptions: { timeout: TASK_WITHIN_MS },
    });
  });

  afterAll(() => server.stop());

  beforeEach(async () => {
    prefix = `life_${randomBytes(4).toString('hex')}`;
    uid = `${prefix}_${versionOf(SETTINGS)}`;
    engine = createMeilisearchEngine({ ...server, index: prefix });
    await engine.rebuild(DOCUMENTS);
    return async () => {
      await engine.close();
      for (const name of await indexes()) await client.deleteIndex(name).waitTask();
    };
  });

  it('is named after what it is made with', () => {
    expect(versionOf({ ...SETTINGS, stopWords: ['the'] })).not.toBe(versionOf(SETTINGS));
    expect(versionOf({ ...SETTINGS })).toBe(versionOf(SETTINGS));
  });

  it('is unavailable, not empty, after somebody deleted it, until it is filled', async () => {
    await client.deleteIndex(uid).waitTask();

    await expectUnavailable();
    await expect(engine.upsert([document('one')])).rejects.toThrow(EngineUnavailable);
    await expect(engine.remove(['pagers'])).rejects.toThrow(EngineUnavailable);
    expect(await indexes()).toEqual([]);

    await expectRepaired({ rebuilt: true });
  });

  it('is unavailable, not empty, after somebody emptied it', async () => {
    await client.index(uid).deleteAllDocuments().waitTask();

    await expectUnavailable();

    await expectRepaired({ rebuilt: true });
  });

  it('is well though empty when the database is', async () => {
    await client.index(uid).deleteAllDocuments().waitTask();

    await reconcile(engine, rowsOf([]));

    expect(await looksRight(engine, rowsOf([]))).toBe(true);
    expect((await engine.search(request('EHR'))).total.value).toBe(0);
    await engine.upsert([document('one', { title: 'Marimba' })]);
    await engine.remove(['one']);
    await expectUnavailable();
  });

  it('is filled anew when it holds what is not ours', async () => {
    await engine.rebuild([document('a'), document('b')]);

    await expectRepaired({ rebuilt: true, added: DOCUMENTS.length });
  });

  it('loses what another program put among ours, and regains what it overwrote', async () => {
    const foreign = [{ id: 'foreign', title: 'Marimba' }, { id: 'pagers' }];
    await client.index(uid).addDocuments(foreign).waitTask();

    await expectRepaired({ rebuilt: false, changed: 1, removed: 1 });
  });

  it('is filled anew when somebody changed its settings', async () => {
    await client
      .index(uid)
      .updateSettings({ rankingRules: ['words'], filterableAttributes: ['id'] })
      .waitTask();

    expect(await looksRight(engine, rowsOf(DOCUMENTS))).toBe(false);

    await expectRepaired({ rebuilt: true });
  });

  it('is not trusted when it was made without our settings', async () => {
    await client.deleteIndex(uid).waitTask();
    await client.createIndex(uid).waitTask();

    await expectUnavailable();

    await expectRepaired({ rebuilt: true });
  });

  it('outlives a rebuild that fails in the middle, and so does the next rebuild', async () => {
    async function* failing() {
      for (let at = 0; at < 1_500; at += 1) yield document(`half${at}`);
      throw new Error('the database went away');
    }
    await expect(engine.rebuild(failing())).rejects.toThrow(EngineUnavailable);

    expect(await indexes()).toEqual([uid, `${uid}_next`]);
    expect((await engine.search(request('stairwells '))).hits[0]?.id).toBe('wireless');

    await engine.rebuild(DOCUMENTS.slice(0, 3));
    expect(await engine.digests()).toEqual(digestsOf(DOCUMENTS.slice(0, 3)));
    expect(await indexes()).toEqual([uid]);
  });

  it('is built beside the one of an earlier version, which goes only when told', async () => {
    const old = `${prefix}_0123abcd`;
    const others = [`${prefix}_v1`, `${prefix}_other_0123abcd`, `${prefix}_0123abcdef`];
    await client.swapIndexes([{ indexes: [uid, old], rename: true }]).waitTask();
    for (const other of others) await client.createIndex(other).waitTask();
    await client.createIndex(`${uid}_next`).waitTask();

    await expectUnavailable();
    await expectRepaired({ rebuilt: true });
    expect(await indexes()).toEqual([uid, old, ...others].sort());
    const { numberOfDocuments } = await client.index(old).getStats();
    expect(numberOfDocuments).toBe(DOCUMENTS.length);

    await client.createIndex(`${uid}_next`).waitTask();
    await engine.tidy();
    expect(await indexes()).toEqual(
      [uid, `${prefix}_other_0123abcd`, `${prefix}_0123abcdef`].sort(),
    );
  });

  it('leaves the index of a later version alone', async () => {
    const later = `${prefix}_fedc0123`;
    await client.createIndex(later).waitTask();

    await engine.tidy();

    expect(await indexes()).toEqual([uid, later].sort());
  });

  async function indexes(): Promise<string[]> {
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    return results
      .map((one) => one.uid)
      .filter((name) => name.startsWith(prefix))
      .sort();
  }

  async function expectUnavailable(): Promise<void> {
    expect(await engine.health()).toMatchObject({ ok: false });
    expect(await looksRight(engine, rowsOf(DOCUMENTS))).toBe(false);
    for (const text of ['', 'EHR', 'ransomwear', 'zzyzx']) {
      const asked = request(text, { facets: ['domains'], filter: { year: ['2024'] } });
      await expect(engine.search(asked)).rejects.toThrow(EngineUnavailable);
    }
    await expect(engine.suggest('ranso', 5)).rejects.toThrow(EngineUnavailable);
  }

  async function expectRepaired(expected: object): Promise<void> {
    expect(await reconcile(engine, rowsOf(DOCUMENTS))).toMatchObject(expected);
    expect(await looksRight(engine, rowsOf(DOCUMENTS))).toBe(true);
    expect(await engine.digests()).toEqual(digestsOf(DOCUMENTS));
    const { hits } = await engine.search(request('ransomware tabletop', { facets: ['domains'] }));
    expect(hits[0]?.id).toBe('ransomware');
  }
});

function digestsOf(documents: typeof DOCUMENTS): Map<string, string> {
  return new Map(documents.map((one) => [one.id, digestOf(one)]));
}

function rowsOf(documents: typeof DOCUMENTS): RowReader {
  const byId = new Map(documents.map((one) => [one.id, one]));
  return {
    read: async (ids) => new Map([...byId].filter(([id]) => ids.includes(id))),
    all: async function* () {
      yield* documents;
    },
    count: async () => documents.length,
  };
}
