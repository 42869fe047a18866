import { useIsRouting, useLocation } from '@solidjs/router';
import { createEffect, onCleanup } from 'solid-js';

/** Moves focus to the page's heading, where a reader begins; to the page itself without one. */
export function focusHeading(): void {
  const start = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
  if (!start) return;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
}

/**
 * For the `ref` of what may go away while it has focus: the reader goes on at `next` then, not at
 * the top of the document.
 */
export function handFocusOn(next: () => void): (element: Element) => void {
  return (element) =>
    onCleanup(() => {
      if (!element.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (document.activeElement === document.body) next();
      });
    });
}

/**
 * After each navigation to another path, moves focus into the new page. A page
 * that has put focus somewhere itself (search: its box) keeps it there.
 */
export function useFocusOnNavigation(): void {
  const location = useLocation();
  const isRouting = useIsRouting();
  let shown = location.pathname;
  createEffect(() => {
    const path = location.pathname;
    if (isRouting() || path === shown) return;
    shown = path;
    queueMicrotask(() => {
      if (!document.querySelector('main')?.contains(document.activeElement)) focusHeading();
    });
  });
}
