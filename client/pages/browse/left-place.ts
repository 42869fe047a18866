import { useBeforeLeave } from '@solidjs/router';

/** Where a reader left the page by one of its links. */
interface LeftPlace {
  readonly href: string;
  /** Which of the links that lead there, counted from 0. */
  readonly nth: number;
  /** How far down the page was scrolled, in pixels. */
  readonly top: number;
}

const linksTo = (href: string) =>
  [...document.querySelectorAll<HTMLElement>('main a')].filter(
    (link) => link.getAttribute('href') === href,
  );

/**
 * Notes the link by which the page is left in its own entry of the history, so that Back alone finds
 * it. Answers what puts the reader there again, once all is shown.
 */
export function useLeftPlace(): () => void {
  let left: LeftPlace | undefined = window.history.state?.left;
  useBeforeLeave(({ to }) => {
    if (typeof to !== 'string') return;
    const nth = linksTo(to).findIndex((link) => link.isSameNode(document.activeElement));
    const place: LeftPlace = { href: to, nth: Math.max(nth, 0), top: window.scrollY };
    window.history.replaceState({ ...window.history.state, left: place }, '');
  });
  return () => {
    const link = left && linksTo(left.href)[left.nth];
    link?.focus({ preventScroll: true });
    if (left) window.scrollTo(0, left.top);
    left = undefined;
  };
}
