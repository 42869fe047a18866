import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { dayWords } from '../../lib/receipt-words.ts';
import type { QueueRow } from './operations.ts';

/** See {@link Queue}. */
export interface QueueProps {
  readonly rows: readonly QueueRow[];
  readonly onStep: (by: number) => void;
}

/** The submissions in a list; arrows walk it while it has the focus. */
export function Queue(props: QueueProps) {
  let list: HTMLUListElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onStep(by);
    list?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  return (
    <ul class="queue" ref={list} onKeyDown={onKeyDown}>
      <For each={props.rows}>
        {(row) => (
          <li>
            <A class="queue-row" href={`/review/${encodeURIComponent(row.id)}`} replace noScroll>
              <span class="queue-title">{row.draft.title}</span>
              <span class="muted small">
                {dayWords(row.day)}
                <Show when={row.synthetic}> · synthetic</Show>
              </span>
            </A>
          </li>
        )}
      </For>
    </ul>
  );
}
