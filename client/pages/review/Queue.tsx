import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { dayWords } from '../../lib/receipt-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { ReviewQueue } from './load-queue.ts';

const ROW = '.queue-row';

/** See {@link Queue}. */
export interface QueueProps {
  readonly queue: ReviewQueue;
  /** Called when one is opened from here. */
  readonly onOpen: () => void;
}

/** The submissions in a list. A link opens one; the arrows walk the list while it has the focus. */
export function Queue(props: QueueProps) {
  let list: HTMLUListElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stepInQueue(by);
  };
  const more = async () => {
    const before = props.queue.rows().length;
    await props.queue.more();
    list?.querySelectorAll<HTMLElement>(ROW)[before]?.focus();
  };
  return (
    <>
      <ul class="queue" ref={list} onKeyDown={onKeyDown}>
        <For each={props.queue.rows()}>
          {(row) => (
            <li>
              <A
                class="queue-row"
                href={`/review/${encodeURIComponent(row.id)}`}
                data-submission={row.id}
                replace
                noScroll
                onClick={(event) => {
                  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) props.onOpen();
                }}
              >
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
      <Show when={props.queue.hasMore()}>
        <div class="queue-more">
          <p class="muted small" role="status">
            {props.queue.rows().length} of {props.queue.total()}
          </p>
          <Button busy={props.queue.loading()} onClick={() => void more()}>
            Show more
          </Button>
        </div>
      </Show>
    </>
  );
}

/** Moves the focus through the queue; from elsewhere it enters at the open one. */
export function stepInQueue(by: number): void {
  const rows = rowsInSight();
  const focused = rows.findIndex((row) => row.isSameNode(document.activeElement));
  const to = focused < 0 ? openAmong(rows) : focused + by;
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
}

/** Puts the focus on the submission with this id, else on the open one, else on the first. */
export function focusInQueue(id: string | null): void {
  const rows = rowsInSight();
  const row = rows.find(({ dataset }) => dataset.submission === id) ?? rows[openAmong(rows)];
  row?.focus();
}

/** Opens the row under the cursor, unless it is this submission's; says whether it did. */
export function openFocused(openId: string): boolean {
  const row = rowsInSight().find((each) => each.isSameNode(document.activeElement));
  if (!row || row.dataset.submission === openId) return false;
  row.click();
  return true;
}

function rowsInSight(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROW)];
}

function openAmong(rows: readonly HTMLElement[]): number {
  return Math.max(
    rows.findIndex((row) => row.hasAttribute('aria-current')),
    0,
  );
}
