import { For, Show } from 'solid-js';
import { handFocusOn } from '../../lib/focus.ts';

/** See {@link Corrections}. */
export interface CorrectionsProps {
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** The words were searched as they stand, because the member wanted so. */
  readonly asTyped: boolean | undefined;
  readonly onAsTyped: (asTyped: boolean) => void;
  /** Takes focus over when there is no more to say. */
  readonly onGone: () => void;
}

/** The words that no write-up knows, what was searched in their place, and the way back. */
export default function Corrections(props: CorrectionsProps) {
  const typed = () => props.corrections.map(({ from }) => `“${from}”`).join(' and ');
  return (
    <div class="correction" ref={handFocusOn(props.onGone)}>
      <Show
        when={props.asTyped}
        fallback={
          <For each={props.corrections}>
            {({ from, to }) => (
              <p role="status">
                No write-up says “{from}”; these are for <strong>{to}</strong>.
              </p>
            )}
          </For>
        }
      >
        <p role="status">These are for the words exactly as you typed them.</p>
      </Show>
      {/* One button for there and back, so that focus stays on it. */}
      <button type="button" class="link-button" onClick={() => props.onAsTyped(!props.asTyped)}>
        {props.asTyped ? 'Correct them again' : `Search for ${typed()} instead`}
      </button>
    </div>
  );
}
