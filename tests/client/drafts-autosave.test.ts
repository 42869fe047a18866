import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '../../client/lib/drafts.ts';
import { AUTOSAVE_DELAY_MS, createAutosave } from '../../client/lib/drafts-autosave.ts';
import type { DraftStore } from '../../client/lib/drafts-store.ts';

function memoryDrafts(): DraftStore & { saves: string[]; drafts: Map<string, Draft> } {
  const drafts = new Map<string, Draft>();
  const saves: string[] = [];
  return {
    drafts,
    saves,
    load: async (name) => drafts.get(name) ?? null,
    save: async (name, draft) => {
      saves.push(draft.title);
      drafts.set(name, draft);
    },
    remove: async (name) => void drafts.delete(name),
  };
}

const titled = (title: string): Draft => ({ ...emptyDraft(), title });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the autosave', () => {
  test('saves once, a moment after the last of many changes', async () => {
    const store = memoryDrafts();
    const autosave = createAutosave(store, 'new', false, emptyDraft());

    for (const title of ['P', 'Pa', 'Pag']) autosave.changed(titled(title));
    expect(autosave.state()).toBe('SAVING');
    await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS);

    expect(store.saves).toEqual(['Pag']);
    expect(autosave.state()).toBe('SAVED');
  });

  test('does not wait when the page goes away', async () => {
    const store = memoryDrafts();
    const autosave = createAutosave(store, 'new', false, emptyDraft());

    autosave.changed(titled('Half a sent'));
    window.dispatchEvent(new Event('pagehide'));
    await autosave.flush();

    expect(store.drafts.get('new')?.title).toBe('Half a sent');
  });

  test('says so when this device refuses to keep it', async () => {
    const store = { ...memoryDrafts(), save: () => Promise.reject(new Error('no storage')) };
    const autosave = createAutosave(store, 'new', false, emptyDraft());

    autosave.changed(titled('Pagers'));
    await autosave.flush();

    expect(autosave.state()).toBe('FAILED');
  });

  test('keeps no revision that is as it was sent', async () => {
    const store = memoryDrafts();
    const autosave = createAutosave(store, 'revision', false, titled('As sent'));

    autosave.changed(titled('As sent, but better'));
    await autosave.flush();
    expect(store.drafts.get('revision')?.title).toBe('As sent, but better');
    autosave.changed(titled('As sent'));
    await autosave.flush();

    expect(store.drafts.size).toBe(0);
    expect(autosave.state()).toBe('UNTOUCHED');
  });

  test('keeps no draft in which nothing stands, and none that was forgotten', async () => {
    const store = memoryDrafts();
    const autosave = createAutosave(store, 'new', false, emptyDraft());

    autosave.changed(titled('Pagers'));
    await autosave.flush();
    autosave.changed(emptyDraft());
    await autosave.flush();
    expect(store.drafts.size).toBe(0);

    autosave.changed(titled('Pagers'));
    await autosave.forget();
    await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS);
    expect(store.drafts.size).toBe(0);
  });
});
