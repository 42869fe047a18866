import { createMemo, For, Show } from 'solid-js';
import type { Draft } from '../../lib/drafts.ts';
import type { SaveState } from '../../lib/drafts-autosave.ts';
import { draftNeeds, NEEDED_ANSWERS } from '../../lib/drafts-check.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

/** See {@link DraftBar}. */
export interface DraftBarProps {
  readonly state: SaveState;
  readonly draft: Draft;
  /** Leads to a field; null where the fields are not in sight. */
  readonly onGoTo: ((field: string) => void) | null;
}

/** More names than these would be a second page to read. */
const NAMED_NEEDS = 3;

const SAVED_WORDS: Record<SaveState, string> = {
  EMPTY: 'Nothing written yet, nothing sent',
  SAVING: 'Saving on this device, not sent',
  SAVED: 'Saved on this device, not sent',
  FAILED: 'Not saved: this browser keeps nothing. Export the draft before you leave',
};

const STATE_ICON: Record<SaveState, IconName> = {
  EMPTY: 'info',
  SAVING: 'info',
  SAVED: 'check',
  FAILED: 'alert',
};

/** Where the draft is, and what it still needs; always in sight. */
export function DraftBar(props: DraftBarProps) {
  const needs = createMemo(() => draftNeeds(props.draft));
  const named = () => needs().slice(0, NAMED_NEEDS);
  const rest = () => needs().length - named().length;
  return (
    <div class="draft-bar" data-state={props.state}>
      <p class="draft-saved" role={props.state === 'FAILED' ? 'alert' : undefined}>
        <Icon name={STATE_ICON[props.state]} /> {SAVED_WORDS[props.state]}
      </p>
      <p class="draft-needs">
        <progress
          max={NEEDED_ANSWERS}
          value={NEEDED_ANSWERS - needs().length}
          aria-label="Answers given"
        />{' '}
        <Show when={needs().length > 0} fallback="Nothing more is needed.">
          Still needed:{' '}
          <For each={named()}>
            {(need, index) => (
              <>
                <Show when={props.onGoTo} fallback={need.label}>
                  {(goTo) => (
                    <button type="button" class="text-button" onClick={() => goTo()(need.field)}>
                      {need.label}
                    </button>
                  )}
                </Show>
                {index() < named().length - 1 ? ', ' : ''}
              </>
            )}
          </For>
          {rest() > 0 ? ` and ${rest()} more` : ''}
        </Show>
      </p>
    </div>
  );
}
