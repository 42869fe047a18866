import { type Accessor, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { type Draft, isSame } from './drafts.ts';
import type { DraftStore } from './drafts-store.ts';

/** Long enough that a fast writer is not disturbed, short enough that nothing is lost. */
export const AUTOSAVE_DELAY_MS = 400;

/** Whether what is on the screen also lies on this device; untouched, it need not. */
export type SaveState = 'UNTOUCHED' | 'SAVING' | 'SAVED' | 'FAILED';

/** Keeps one draft on this device while it is written. */
export interface Autosave {
  readonly state: Accessor<SaveState>;
  /** Call after each change; the draft is saved a moment after the last one. */
  changed(draft: Draft): void;
  /** Saves now what is still waiting, as before the page goes away. */
  flush(): Promise<void>;
  /** Forgets the draft on this device. */
  forget(): Promise<void>;
  /** Stops; what waits is saved first. */
  dispose(): void;
}

/**
 * Starts to keep the draft of this name.
 *
 * @param saved whether it lies on this device already
 * @param origin what it began with: while nothing differs from it, there is nothing to keep
 */
export function createAutosave(
  store: DraftStore,
  name: string,
  saved: boolean,
  origin: Draft,
): Autosave {
  const [state, setState] = createSignal<SaveState>(saved ? 'SAVED' : 'UNTOUCHED');
  let waiting: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Saves run one after the other, so that an older text never overwrites a newer one.
  let queue: Promise<void> = Promise.resolve();

  const enqueue = (work: () => Promise<void>, done: SaveState): Promise<void> => {
    queue = queue.then(work).then(
      () => void (waiting === null && setState(done)),
      () => void setState('FAILED'),
    );
    return queue;
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const draft = waiting;
    waiting = null;
    if (draft === null) return queue;
    return isSame(draft, origin)
      ? enqueue(() => store.remove(name), 'UNTOUCHED')
      : enqueue(() => store.save(name, draft), 'SAVED');
  };
  const onHide = () => void flush();

  window.addEventListener('pagehide', onHide);
  document.addEventListener('visibilitychange', onHide);
  return {
    state,
    changed(draft) {
      waiting = structuredClone(unwrap(draft));
      setState('SAVING');
      clearTimeout(timer);
      timer = setTimeout(onHide, AUTOSAVE_DELAY_MS);
    },
    flush,
    forget() {
      clearTimeout(timer);
      waiting = null;
      return enqueue(() => store.remove(name), 'UNTOUCHED');
    },
    dispose() {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    },
  };
}
