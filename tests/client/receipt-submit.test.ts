import { describe, expect, test } from 'vitest';
import { memoryReceipts, type ReceiptStore } from '../../client/lib/receipt-store.ts';
import { type ServerAnswer, sendWithReceipt } from '../../client/lib/receipt-submit.ts';

function journey(answer: ServerAnswer, store: ReceiptStore = memoryReceipts(), arrived = false) {
  const sentHashes: string[] = [];
  const keptWhenSent: string[] = [];
  const send = () =>
    sendWithReceipt({
      store,
      today: '2026-11-23',
      arrived: async () => arrived,
      submit: async (hash) => {
        sentHashes.push(hash);
        keptWhenSent.push(...(await store.list().catch(() => [])).map((kept) => kept.hash));
        return answer;
      },
    });
  return { send, store, sentHashes, keptWhenSent };
}

describe('sending a write-up', () => {
  test('keeps the receipt on this device before it sends the hash', async () => {
    const { send, store, sentHashes, keptWhenSent } = journey({ kind: 'ACCEPTED' });

    const sent = await send();

    expect(keptWhenSent).toEqual(sentHashes);
    expect(sent).toMatchObject({ kind: 'ACCEPTED', storedOnDevice: true });
    expect(await store.list()).toMatchObject([{ hash: sentHashes[0], state: 'FRESH' }]);
  });

  test('sends the hash and never the receipt', async () => {
    const { send, store, sentHashes } = journey({ kind: 'ACCEPTED' });

    await send();

    const [kept] = await store.list();
    expect(sentHashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(sentHashes[0]).not.toContain(kept!.receipt);
  });

  test('that fails keeps the receipt, and a retry uses the same one', async () => {
    const { send, store, sentHashes } = journey({ kind: 'FAILED', message: 'No connection.' });

    await send();
    await send();

    expect(await store.list()).toMatchObject([{ state: 'PENDING' }]);
    expect(new Set(sentHashes).size).toBe(1);
  });

  test('numbers receipts on this device, so that those of one day can be told apart', async () => {
    const { send, store } = journey({ kind: 'ACCEPTED' });

    await send();
    await send();
    await send();

    expect((await store.list()).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('gives no number twice while the latest receipt is kept', async () => {
    const { send, store } = journey({ kind: 'ACCEPTED' });
    await send();
    await send();
    const [, oldest] = await store.list();

    await store.remove(oldest!.hash);
    await send();

    expect((await store.list()).map(({ number }) => number)).toEqual([3, 2]);
  });

  test('that had arrived although its answer was lost counts as arrived', async () => {
    const { send } = journey({ kind: 'TAKEN' }, memoryReceipts(), true);

    expect(await send()).toMatchObject({ kind: 'ARRIVED_BEFORE', receipt: { state: 'FRESH' } });
  });

  test('still shows the words when this device refuses to keep them', async () => {
    const refuses: ReceiptStore = {
      list: () => Promise.reject(new Error('no storage')),
      put: () => Promise.reject(new Error('no storage')),
      remove: async () => {},
      clear: async () => {},
    };

    const sent = await journey({ kind: 'ACCEPTED' }, refuses).send();

    expect(sent).toMatchObject({ kind: 'ACCEPTED', storedOnDevice: false });
  });
});
