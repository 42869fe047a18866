import './choices.css';
import { createUniqueId, For, Show } from 'solid-js';

/** See {@link Choices}. */
export interface ChoicesProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  /** Marks the first choice, so that an error can lead to it. */
  readonly field?: string;
}

/** One of a few, all in sight: radio buttons with their question, hint and error. */
export function Choices(props: ChoicesProps) {
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class="field choices"
      data-invalid={props.error ? '' : undefined}
      aria-describedby={describedBy() || undefined}
    >
      <legend class="field-label">{props.legend}</legend>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">Error: </span>
          {props.error}
        </p>
      </Show>
      <div class="choices-list">
        <For each={props.options}>
          {(option, index) => (
            <label class="option-line">
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === props.value}
                data-field={index() === 0 ? props.field : undefined}
                onChange={() => props.onChoose(option.value)}
              />
              <span>{option.label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
