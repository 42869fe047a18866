import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../search/digest.ts';
import type { WriteUpDocument } from '../../search/document.ts';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import { EngineUnavailable, type SearchEngine } from '../../search/engine.ts';
import {
  drain,
  looksRight,
  type OutboxRow,
  type OutboxStore,
  type RowReader,
  reconcile,
} from '../../search/sync.ts';
import { DOCUMENTS, document, request } from './fixtures.ts';

describe('keeping database and index as one', () => {
  let engine: SearchEngine;
  let table: Map<string, WriteUpDocument>;
  let waiting: OutboxRow[];
  let rows: RowReader;
  let outbox: OutboxStore;

  beforeEach(async () => {
    engine = createEmbeddedEngine();
    table = new Map(DOCUMENTS.map((one) => [one.id, one]));
    waiting = [];
    rows = {
      read: async (ids) =>
        new Map(ids.flatMap((id) => (table.has(id) ? [[id, table.get(id)!] as const] : []))),
      all: async function* () {
        yield* table.values();
      },
      count: async () => table.size,
    };
    outbox = {
      pending: async (limit) => waiting.slice(0, limit),
      done: async (id, version) => {
        waiting = waiting.filter((row) => row.id !== id || row.version !== version);
      },
    };
    await engine.rebuild(DOCUMENTS);
  });

  const change = (id: string, version: number, row?: WriteUpDocument) => {
    if (row) table.set(id, row);
    else table.delete(id);
    waiting = [...waiting.filter((one) => one.id !== id), { id, version, kind: 'CHANGED' }];
  };

  it('brings a new, a changed and a deleted write-up into the index', async () => {
    change('new', 1, document('new', { title: 'Xylophone' }));
    change('pagers', 2, document('pagers', { title: 'Marimba' }));
    change('tags', 3);

    expect(await drain(engine, rows, outbox)).toBe(3);

    expect(await found('xylophone')).toEqual(['new']);
    expect(await found('marimba')).toEqual(['pagers']);
    expect((await engine.digests()).has('tags')).toBe(false);
    expect(waiting).toEqual([]);
  });

  it('does nothing when nothing waits', async () => {
    expect(await drain(engine, rows, outbox)).toBe(0);
  });

  it('keeps a row whose write-up changed again meanwhile', async () => {
    change('pagers', 1, document('pagers', { title: 'Marimba' }));
    const read = rows.read;
    rows.read = async (ids) => {
      const now = await read(ids);
      change('pagers', 2, document('pagers', { title: 'Vibraphone' }));
      rows.read = read;
      return now;
    };

    await drain(engine, rows, outbox);

    expect(waiting).toEqual([{ id: 'pagers', version: 2, kind: 'CHANGED' }]);
    await drain(engine, rows, outbox);
    expect(await found('vibraphone')).toEqual(['pagers']);
    expect(waiting).toEqual([]);
  });

  it('keeps every row when the engine is down', async () => {
    change('pagers', 1);
    const down = {
      ...engine,
      remove: async () => {
        throw new EngineUnavailable('down');
      },
    };

    await expect(drain(down, rows, outbox)).rejects.toThrow(EngineUnavailable);
    expect(waiting).toHaveLength(1);
  });

  it('repairs what is missing and what should not be there', async () => {
    await engine.remove(['pagers', 'alerts']);
    await engine.upsert([document('stranger')]);

    expect(await reconcile(engine, rows)).toEqual({
      added: 2,
      changed: 0,
      removed: 1,
      rebuilt: false,
    });

    expect(await engine.digests()).toEqual(digestsOf(table));
  });

  it('finds nothing to do where both sides agree', async () => {
    expect(await reconcile(engine, rows)).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      rebuilt: false,
    });
  });

  it('repairs what has another content than the database', async () => {
    const renamed = document('pagers', { names: ['Marimba Messaging'] });
    table.set('pagers', renamed);

    expect(await reconcile(engine, rows)).toMatchObject({ changed: 1, rebuilt: false });

    expect(await found('marimba')).toEqual(['pagers']);
    expect(await reconcile(engine, rows)).toMatchObject({ changed: 0 });
  });

  it('looks right only while both hold as many and the engine is well', async () => {
    expect(await looksRight(engine, rows)).toBe(true);
    const unwell = { ...(await engine.health()), ok: false };
    expect(await looksRight({ ...engine, health: async () => unwell }, rows)).toBe(false);
    await engine.remove(['pagers']);
    expect(await looksRight(engine, rows)).toBe(false);
  });

  it.each([
    ['an empty', []],
    ['a foreign', [document('a'), document('b')]],
  ])('fills %s index anew', async (_, held) => {
    await engine.rebuild(held);

    expect(await reconcile(engine, rows)).toMatchObject({ rebuilt: true, added: table.size });

    expect(await engine.digests()).toEqual(digestsOf(table));
  });

  it('empties the index of an empty database', async () => {
    table.clear();

    await reconcile(engine, rows);

    expect((await engine.digests()).size).toBe(0);
  });

  function digestsOf(documents: ReadonlyMap<string, WriteUpDocument>): Map<string, string> {
    return new Map([...documents].map(([id, one]) => [id, digestOf(one)]));
  }

  async function found(text: string): Promise<string[]> {
    return (await engine.search(request(text))).hits.map((hit) => hit.id);
  }
});
