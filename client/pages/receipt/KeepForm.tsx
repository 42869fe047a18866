import '../../ui/choices.css';
import '../../ui/field.css';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

/** See {@link KeepForm}. */
export interface KeepFormProps {
  readonly storedOnDevice: boolean;
  /** As which this browser lists it, if it does. */
  readonly number: number | undefined;
  /** The author tried to leave before saying that the words are kept. */
  readonly reminded: boolean;
  /** Called when they are kept; `forget` says that this browser shall not keep them too. */
  readonly onKept: (forget: boolean) => void;
}

/** The one way past the words: saying that they are kept. */
export function KeepForm(props: KeepFormProps) {
  const id = createUniqueId();
  const [kept, setKept] = createSignal(false);
  const [forget, setForget] = createSignal(false);
  const [asked, setAsked] = createSignal(false);
  const error = () => !kept() && (asked() || props.reminded);
  return (
    <form
      class="keep-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (kept()) props.onKept(forget());
        else document.getElementById('words-kept')?.focus();
      }}
    >
      <div class="field" data-invalid={error() ? '' : undefined}>
        <Show when={error()}>
          <p class="field-error" id={`${id}-error`} role="alert">
            <span class="visually-hidden">Error: </span>
            Before you go on, say that you have kept the words, on paper or in a file.
          </p>
        </Show>
        <label class="option-line">
          <input
            id="words-kept"
            type="checkbox"
            checked={kept()}
            aria-invalid={error() ? 'true' : undefined}
            aria-describedby={error() ? `${id}-error` : undefined}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <span>I have kept these twelve words where I will find them</span>
        </label>
        <Show
          when={props.storedOnDevice}
          fallback={
            <p class="field-hint">
              This browser keeps nothing, so the words in front of you are the only ones.
            </p>
          }
        >
          <p class="field-hint">
            Unless you tick the next box, this browser also keeps the words
            <Show when={props.number}>
              {(number) => <> and lists them in the mailbox as receipt {number()}</>}
            </Show>
            . Whoever uses this browser can then open the mailbox.
          </p>
          <label class="option-line">
            <input
              type="checkbox"
              checked={forget()}
              onChange={(event) => setForget(event.currentTarget.checked)}
            />
            <span>Others use this device: do not keep them in this browser</span>
          </label>
        </Show>
      </div>
      <div class="actions">
        <Button type="submit" variant="primary">
          Go on
        </Button>
      </div>
    </form>
  );
}
