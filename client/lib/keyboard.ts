import { onCleanup, onMount } from 'solid-js';

/** Whether a key pressed here is meant as text, not as a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

const OFF = 'kindling-single-keys-off';

/** Whether single keys act on this device; off for those whose hand or voice sets them off. */
export const singleKeysOn = (): boolean => !localStorage.getItem(OFF);

/** Remembers the choice on this device (WCAG 2.1.4). */
export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
}

/**
 * Listens for single keys on the whole page, unless the person is typing, holds
 * a modifier or has a dialog open. Keys are `KeyboardEvent.key` values.
 */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const run = keys[event.key];
    if (!run || !singleKeysOn()) return;
    event.preventDefault();
    run(event);
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}
