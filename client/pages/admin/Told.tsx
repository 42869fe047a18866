import { createEffect, on, Show } from 'solid-js';
import { Notice } from '../../ui/Notice.tsx';

/**
 * What was just done. Focus comes here: the row that was pressed is gone by now, or made anew, and
 * focus would fall out of the page.
 */
export function Told(props: { readonly what: string }) {
  let place: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.what,
      (what) => what && queueMicrotask(() => place?.focus()),
    ),
  );
  return (
    <div class="admin-told" ref={place} tabindex="-1">
      <Show when={props.what}>
        <Notice tone="success" live>
          {props.what}
        </Notice>
      </Show>
    </div>
  );
}
