import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReconcileJob, type ReconcileJob } from '../../api/jobs/reconcile.ts';
import type { Database } from '../../prisma/client.ts';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import { EngineUnavailable, type SearchEngine } from '../../search/engine.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { factoriesFor } from '../support/factories.ts';
import { document } from './fixtures.ts';

const HALF_A_MINUTE = 30_000;
const HOUR = 120 * HALF_A_MINUTE;

describe('the job that keeps the index like the database', () => {
  let database: Database;
  let engine: SearchEngine;
  let job: ReconcileJob;
  let ids: string[];
  let logged: string[];
  let tidied: number;

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await emptyDatabase(database);
    const { aWriteUp, aVendor } = factoriesFor(database.prisma);
    await aVendor({ slug: 'spok', name: 'Spok' });
    const draft = { vendors: ['spok'] };
    const writeUps = [await aWriteUp({ draft }), await aWriteUp(), await aWriteUp()];
    ids = writeUps.map(({ id }) => id).sort();
    tidied = 0;
    engine = {
      ...createEmbeddedEngine(),
      tidy: async () => {
        tidied += 1;
      },
    };
    logged = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    job = createReconcileJob(database, engine, (code) => logged.push(code));
  });

  afterEach(async () => {
    await job.stop();
    vi.useRealTimers();
  });

  it('fills the index at the start and leaves what is right alone', async () => {
    await job.start();

    expect(await held()).toEqual(ids);
    await pass(HOUR);
    expect(logged).toEqual([]);
  });

  it('fills an index that somebody emptied within a minute, and logs it', async () => {
    await job.start();
    await engine.remove(ids);

    await pass(2 * HALF_A_MINUTE);

    expect(await held()).toEqual(ids);
    expect(logged).toEqual(['search-index-rebuilt']);
  });

  it('regains one write-up that is missing within a minute', async () => {
    await job.start();
    await engine.remove(ids.slice(1, 2));

    await pass(2 * HALF_A_MINUTE);

    expect(await held()).toEqual(ids);
  });

  it('lets a change that is on its way pass', async () => {
    await job.start();
    const reads = vi.spyOn(engine, 'digests');
    await engine.upsert([document('on its way')]);
    await pass(HALF_A_MINUTE);
    await engine.remove(['on its way']);

    await pass(2 * HALF_A_MINUTE);

    expect(reads).not.toHaveBeenCalled();
  });

  it('brings another name of a vendor into the index within the hour', async () => {
    await job.start();
    const before = await engine.digests();
    await database.prisma.vendor.update({ where: { slug: 'spok' }, data: { name: 'Marimba' } });

    await pass(HOUR);

    const after = await engine.digests();
    expect(ids.filter((id) => after.get(id) !== before.get(id))).toHaveLength(1);
  });

  it('leaves the index of an earlier version for an hour', async () => {
    await job.start();
    await engine.remove(ids);

    await pass(HOUR - HALF_A_MINUTE);
    expect(tidied).toBe(0);

    await pass(HALF_A_MINUTE);
    expect(tidied).toBe(1);
  });

  it('fills the index as soon as an engine that was away is back', async () => {
    const { health } = engine;
    engine.health = async () => {
      throw new EngineUnavailable('away');
    };
    await job.start();
    expect(await held()).toEqual([]);
    engine.health = health;

    await pass(5_000);

    expect(await held()).toEqual(ids);
    expect(logged).toEqual(['search-engine-unavailable']);
  });

  async function held(): Promise<string[]> {
    return [...(await engine.digests()).keys()].sort();
  }

  // The database answers in real time, so each step waits until a next look is set.
  async function pass(milliseconds: number): Promise<void> {
    const step = Math.min(milliseconds, HALF_A_MINUTE);
    for (let passed = 0; passed < milliseconds; passed += step) {
      await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 10_000 });
      await vi.advanceTimersByTimeAsync(step);
      await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 10_000 });
    }
  }
});
