import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Where a draft is open: in this tab, in another one of this browser, or not known yet. */
export type DraftPlace = 'ASKING' | 'HERE' | 'ELSEWHERE';

/** The right to write a draft, which one tab has at a time: two would save over each other. */
export interface DraftHold {
  readonly place: Accessor<DraftPlace>;
  /** Brings the draft into this tab; the one that has it saves first. */
  takeOver(): void;
  /** Says what this tab does before the draft goes to another one. */
  beforeLeaving(save: () => Promise<void>): void;
}

/** A page that was reloaded or closed just now may still have it, and says nothing. */
const SILENCE_MS = 5_000;
/** A tab that is awake answers at once; one that is frozen has saved when it was hidden. */
const ANSWER_MS = 1_000;

/** Asks for the draft of this name; it is given back when the owner is disposed of. */
export function createDraftHold(name: string): DraftHold {
  const [place, setPlace] = createSignal<DraftPlace>('ASKING');
  const locks = lockManager();
  if (!locks) {
    setPlace('HERE');
    return { place, takeOver() {}, beforeLeaving() {} };
  }
  const lockName = `kindling-draft:${name}`;
  const channel = new BroadcastChannel(lockName);
  let save = async () => {};
  let giveBack = () => {};
  let gone = false;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let giveUp = () => {};
  let called = false;

  const ask = async (options: LockOptions) => {
    let got = false;
    try {
      await locks.request(lockName, options, () => {
        clearTimeout(impatience);
        if (gone) return;
        got = true;
        setPlace('HERE');
        return new Promise<void>((resolve) => {
          giveBack = resolve;
        });
      });
    } catch {
      // Taken by a tab that had no answer; or called off before it came, which changes nothing.
      if (got) setPlace('ELSEWHERE');
    }
  };
  const askFor = (ms: number, otherwise: () => void) => {
    const waiting = new AbortController();
    giveUp = () => {
      clearTimeout(impatience);
      waiting.abort();
      otherwise();
    };
    impatience = setTimeout(giveUp, ms);
    void ask({ signal: waiting.signal });
  };
  const leave = async () => {
    // At once, so that nothing is typed after what is saved.
    setPlace('ELSEWHERE');
    channel.postMessage('HEARD');
    await save().catch(() => undefined);
    giveBack();
  };
  channel.onmessage = ({ data }) => {
    if (data === 'WHO' && place() === 'HERE') channel.postMessage('MINE');
    if (data === 'MINE' && place() === 'ASKING' && !called) giveUp();
    if (data === 'LEAVE' && place() === 'HERE') void leave();
    if (data === 'HEARD') clearTimeout(impatience);
  };
  onCleanup(() => {
    gone = true;
    clearTimeout(impatience);
    channel.close();
    void save().finally(giveBack);
  });
  askFor(SILENCE_MS, () => setPlace('ELSEWHERE'));
  channel.postMessage('WHO');
  return {
    place,
    takeOver() {
      called = true;
      setPlace('ASKING');
      askFor(ANSWER_MS, () => void ask({ steal: true }));
      channel.postMessage('LEAVE');
    },
    beforeLeaving(how) {
      save = how;
    },
  };
}

function lockManager(): LockManager | null {
  // The type promises it, yet a browser has it only where the connection is secure.
  return (navigator as { locks?: LockManager }).locks ?? null;
}
