import { For, Show } from 'solid-js';
import type { QueueCounts } from './operations.ts';
import { PLACES, type Place, TAB_WORDS } from './review-words.ts';

/** See {@link QueueTabs}. */
export interface QueueTabsProps {
  readonly place: Place;
  readonly counts: QueueCounts | undefined;
  /** The id of what a tab shows. */
  readonly panel: string;
  readonly onChoose: (place: Place) => void;
}

const COUNT_OF = {
  PENDING: 'pending',
  CHANGES_REQUESTED: 'changesRequested',
  APPROVED: 'approved',
  DECLINED: 'declined',
} as const satisfies Record<Place, keyof QueueCounts>;

/** Where submissions stand and how many; the arrows go from tab to tab. */
export function QueueTabs(props: QueueTabsProps) {
  let list: HTMLDivElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = PLACES.indexOf(props.place);
    const to = {
      ArrowRight: (at + 1) % PLACES.length,
      ArrowLeft: (at - 1 + PLACES.length) % PLACES.length,
      Home: 0,
      End: PLACES.length - 1,
    }[event.key];
    const place = to === undefined ? undefined : PLACES[to];
    if (!place) return;
    event.preventDefault();
    props.onChoose(place);
    list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  return (
    <div
      class="queue-tabs"
      role="tablist"
      aria-label="Where submissions stand"
      ref={list}
      onKeyDown={onKeyDown}
    >
      <For each={PLACES}>
        {(place) => (
          <button
            type="button"
            role="tab"
            class="queue-tab"
            aria-selected={place === props.place}
            aria-controls={props.panel}
            tabindex={place === props.place ? 0 : -1}
            onClick={() => props.onChoose(place)}
          >
            {TAB_WORDS[place]}{' '}
            <Show when={props.counts}>
              {(counts) => <span class="queue-count">{counts()[COUNT_OF[place]]}</span>}
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
