import { createSignal, For, Show } from 'solid-js';
import { keepsSearches, setKeepsSearches } from '../../lib/recent-searches.ts';
import { Icon } from '../../ui/Icon.tsx';

/** See {@link KeptSearches}. */
export interface KeptSearchesProps {
  /** Those that are shown, in their order. */
  readonly recent: readonly string[];
  readonly onForget: (text: string) => void;
  readonly onClear: () => void;
  /** Whether searches are kept has changed. */
  readonly onChange: () => void;
}

/**
 * What one can do about the searches that this browser keeps. It stands beside
 * the list, not in it: what is in a list of options can only be chosen.
 */
export function KeptSearches(props: KeptSearchesProps) {
  const [keeps, setKeeps] = createSignal(keepsSearches());
  const choose = (on: boolean) => {
    setKeepsSearches(on);
    setKeeps(keepsSearches());
    props.onChange();
  };
  return (
    <>
      <div class="kept-forget">
        <For each={props.recent}>
          {(text) => (
            <button
              type="button"
              title="Remove"
              aria-label={`Remove “${text}” from the recent searches`}
              onClick={() => props.onForget(text)}
            >
              <Icon name="cross" />
            </button>
          )}
        </For>
      </div>
      <div class="kept">
        <Show
          when={props.recent.length > 0}
          fallback={
            <p>
              {keeps()
                ? 'Your recent searches will stand here. Only this browser keeps them, until you sign out.'
                : 'Searches are not kept on this device.'}
            </p>
          }
        >
          <p>Only this browser keeps these, until you sign out.</p>
          <button type="button" class="link-button" onClick={() => props.onClear()}>
            Clear recent searches
          </button>
        </Show>
        <label class="choice">
          <input
            type="checkbox"
            checked={!keeps()}
            onChange={(event) => choose(!event.currentTarget.checked)}
          />
          <span>Do not keep searches on this device</span>
        </label>
      </div>
    </>
  );
}
