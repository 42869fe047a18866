import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Draft } from '../../lib/drafts.ts';
import type { SaveState } from '../../lib/drafts-autosave.ts';
import { type DraftProblem, draftNeeds, NEEDED_ANSWERS } from '../../lib/drafts-check.ts';
import { fieldLabel } from '../../lib/drafts-labels.ts';
import { count } from '../../lib/words.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

/** See {@link DraftBar}. */
export interface DraftBarProps {
  readonly state: BarState;
  /** What it says while there is nothing to keep. */
  readonly untouched: string;
  readonly draft: Draft;
  /** All that keeps it from being sent. */
  readonly problems: readonly DraftProblem[];
  /** Leads to a field; null where the fields are not in sight. */
  readonly onGoTo: ((field: string) => void) | null;
}

/** How the draft is kept, or that another tab has it. */
type BarState = SaveState | 'ELSEWHERE';

/** More names than these would be a second page to read. */
const NAMED_NEEDS = 3;

const SAVED_WORDS: Record<Exclude<BarState, 'UNTOUCHED'>, string> = {
  SAVING: 'Saving on this device, not sent',
  SAVED: 'Saved on this device, not sent',
  FAILED: 'Not saved: this browser keeps nothing. Export the draft before you leave',
  ELSEWHERE: 'Open in another tab, not sent',
};

const STATE_ICON: Record<BarState, IconName> = {
  UNTOUCHED: 'info',
  SAVING: 'info',
  SAVED: 'check',
  FAILED: 'alert',
  ELSEWHERE: 'info',
};

/** Where the draft is, and what it still needs; always in sight. */
export function DraftBar(props: DraftBarProps) {
  const needs = createMemo(() => draftNeeds(props.draft));
  /** What stands, and cannot be sent as it stands. */
  const mends = createMemo(() => {
    const open = new Set(needs().map(({ field }) => field));
    const fields = new Set(props.problems.map(({ field }) => field).filter((at) => !open.has(at)));
    return [...fields].map((field) => ({ field, label: fieldLabel(field) }));
  });
  const saved = () => (props.state === 'UNTOUCHED' ? props.untouched : SAVED_WORDS[props.state]);
  return (
    <div class="draft-bar" data-state={props.state}>
      <p class="draft-saved" role={props.state === 'FAILED' ? 'alert' : undefined}>
        <Icon name={STATE_ICON[props.state]} /> {saved()}
      </p>
      <p class="draft-needs">
        <progress
          max={NEEDED_ANSWERS}
          value={NEEDED_ANSWERS - needs().length}
          aria-label="Answers given"
        />{' '}
        <Show when={needs().length + mends().length > 0} fallback="Nothing more is needed.">
          <Places intro="Still needed:" places={needs()} onGoTo={props.onGoTo} />
          {/* Both in full would be more than a bar can hold on a phone. */}
          <Show
            when={needs().length > 0}
            fallback={<Places intro="To mend:" places={mends()} onGoTo={props.onGoTo} />}
          >
            {mends().length > 0 ? `; ${count(mends().length, 'thing')} to mend` : ''}
          </Show>
        </Show>
      </p>
    </div>
  );
}

interface PlacesProps extends Pick<DraftBarProps, 'onGoTo'> {
  readonly intro: string;
  readonly places: readonly { readonly field: string; readonly label: string }[];
}

/** The first few fields, each leading to itself, and how many more there are. */
function Places(props: PlacesProps): JSX.Element {
  const named = () => props.places.slice(0, NAMED_NEEDS);
  const rest = () => props.places.length - named().length;
  return (
    <Show when={named().length > 0}>
      {props.intro}{' '}
      <For each={named()}>
        {(place, index) => (
          <>
            <Show when={props.onGoTo} fallback={place.label}>
              {(goTo) => (
                <button type="button" class="text-button" onClick={() => goTo()(place.field)}>
                  {place.label}
                </button>
              )}
            </Show>
            {index() < named().length - 1 ? ', ' : ''}
          </>
        )}
      </For>
      {rest() > 0 ? ` and ${rest()} more` : ''}
    </Show>
  );
}
