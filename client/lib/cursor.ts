const RESULT = 'a[data-result]';

/** Moves focus by one result, from the box to the first and from the first to the box. */
export function moveCursor(page: HTMLElement, box: HTMLElement | null, step: 1 | -1): boolean {
  const links = [...page.querySelectorAll<HTMLElement>(RESULT)];
  const active = document.activeElement;
  const at = links.findIndex((link) => link.isSameNode(active));
  if (at === -1 && active !== box) return false;
  const target = at + step < 0 ? box : links[at + step];
  if (!target || target === active) return false;
  target.focus();
  target.closest('.row')?.scrollIntoView?.({ block: 'nearest' });
  return true;
}

/** The result in this place, counted from 0. */
export function resultAt(page: HTMLElement, place: number): HTMLElement | undefined {
  return page.querySelectorAll<HTMLElement>(RESULT)[place];
}

/** Puts focus on the result with this id, without moving the page. */
export function focusResult(page: HTMLElement, id: string): void {
  for (const link of page.querySelectorAll<HTMLElement>(RESULT)) {
    if (link.dataset.result === id) link.focus({ preventScroll: true });
  }
}
