import { useIsRouting, useLocation } from '@solidjs/router';
import { createEffect } from 'solid-js';

/** Moves focus to the page's heading, where a reader begins; to the page itself without one. */
export function focusHeading(): void {
  const start = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
  if (!start) return;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
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
