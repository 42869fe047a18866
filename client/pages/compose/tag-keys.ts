import type { Accessor } from 'solid-js';
import type { TagOption } from './vocabulary.ts';

/** What the keys of a box for tags act on. */
export interface TagKeys {
  readonly typed: Accessor<string>;
  readonly opened: Accessor<boolean>;
  /** What fits the typed name. */
  readonly fitting: Accessor<readonly TagOption[]>;
  readonly isChosen: (option: TagOption) => boolean;
  readonly choose: (option: TagOption) => void;
}

/**
 * Hears keys before the combobox does, and keeps from it those that it would take otherwise than
 * they are meant: it walks from the chosen tag even where that is hidden, opens the whole list
 * where nothing fits, and takes a chosen tag away on Enter.
 */
export function createTagKeys(tags: TagKeys): (event: KeyboardEvent) => void {
  let replaying = false;
  /** Forgets where the combobox was, then walks: to the first that fits, or from below. */
  const walk = (box: EventTarget | null, key: 'ArrowDown' | 'ArrowUp') => {
    replaying = true;
    for (const each of ['ArrowRight', key]) {
      box?.dispatchEvent(
        new KeyboardEvent('keydown', { key: each, bubbles: true, cancelable: true }),
      );
    }
    replaying = false;
  };
  const onArrow = (event: KeyboardEvent, key: 'ArrowDown' | 'ArrowUp') => {
    if (tags.typed().trim() === '' || activeOf(event.target) || event.altKey) return;
    stop(event);
    if (tags.opened()) walk(event.target, key);
  };
  const onEnter = (event: KeyboardEvent) => {
    // It would send the form.
    event.preventDefault();
    if (tags.typed().trim() === '') return;
    const active = activeOf(event.target);
    if (active && active.getAttribute('aria-selected') !== 'true') return;
    stop(event);
    if (active) return;
    const [only, another] = tags.fitting();
    if (another) walk(event.target, 'ArrowDown');
    else if (only && !tags.isChosen(only)) tags.choose(only);
  };
  return (event) => {
    if (replaying || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onArrow(event, event.key);
    if (event.key === 'Enter') onEnter(event);
  };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The option that is walked to, if it is in sight. */
function activeOf(box: EventTarget | null): Element | null {
  const id = box instanceof Element && box.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id) : null;
}
