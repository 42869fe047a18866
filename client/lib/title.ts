import { createEffect } from 'solid-js';

/** The document's title for a page called `name`. */
export function documentTitle(name: string | undefined): string {
  return name ? `${name} · Kindling` : 'Kindling';
}

/** Names the page in the tab and for a screen reader; call it once a page. */
export function useTitle(name: () => string | undefined): void {
  createEffect(() => {
    document.title = documentTitle(name());
  });
}
