import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** What stands in the fields of a form, and how it differs from what the server has. */
export interface Edit<Fields extends object> {
  readonly fields: Accessor<Fields>;
  set(some: Partial<Fields>): void;
  /** The fields that differ; what is left out stays as others may have changed it meanwhile. */
  changed(): Partial<Fields>;
  /** Whether it began with what was typed earlier and not saved. */
  readonly isKept: Accessor<boolean>;
  /** Throws away what was typed. */
  discard(): void;
  /** Begins anew with what was saved. */
  reset(saved: Fields): void;
  /** Takes in what the server has now, but for the fields that were changed here. */
  rebase(saved: Fields): void;
  /** Has `take` called before the form is looked at: for a box whose text is not taken in yet. */
  onGather(take: () => void): void;
  gather(): void;
}

/** What was typed and not saved, by entry; gone with the document. */
const kept = new Map<string, object>();

/**
 * Starts with what is saved, and with what was typed for the same `entry` before another one was
 * opened: nobody loses it by looking something up.
 */
export function createEdit<Fields extends object>(entry: string, initial: Fields): Edit<Fields> {
  let base = initial;
  const [fields, setFields] = createSignal({ ...initial, ...kept.get(entry) });
  const [isKept, setIsKept] = createSignal(kept.has(entry));
  const takers: (() => void)[] = [];
  const gather = () => {
    for (const take of takers) take();
  };
  const changed = () => {
    const now = entriesOf(fields()).filter(([key, value]) => !isSame(value, base[key]));
    // A part of the fields under their own names.
    return Object.fromEntries(now) as Partial<Fields>;
  };
  const reset = (saved: Fields) => {
    base = saved;
    setFields(() => saved);
    setIsKept(false);
  };
  const keep = () => {
    gather();
    const mine = changed();
    if (Object.keys(mine).length > 0) kept.set(entry, mine);
    else kept.delete(entry);
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    keep();
    if (kept.size > 0) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', onUnload));
  onCleanup(() => {
    window.removeEventListener('beforeunload', onUnload);
    keep();
  });
  return {
    fields,
    set: (some) => void setFields((before) => ({ ...before, ...some })),
    changed,
    isKept,
    discard: () => reset(base),
    reset,
    rebase(saved) {
      const mine = changed();
      base = saved;
      setFields(() => ({ ...saved, ...mine }));
    },
    onGather: (take) => void takers.push(take),
    gather,
  };
}

function entriesOf<Fields extends object>(fields: Fields) {
  // The object is made of these fields alone.
  return Object.entries(fields) as [keyof Fields, Fields[keyof Fields]][];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
