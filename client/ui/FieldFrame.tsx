import './field.css';
import { createUniqueId, type JSX, Show } from 'solid-js';

/** What every control says about itself. */
export interface FieldTexts {
  readonly label: string;
  /** One line below the label: what to write, or an example. */
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** The frame around one control: label, hint, error and the ties between them. */
export function FieldFrame(
  props: FieldTexts & { readonly children: (control: ControlAttributes) => JSX.Element },
) {
  const id = createUniqueId();
  const control: ControlAttributes = {
    id,
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined;
    },
    get 'aria-describedby'() {
      const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
      return ids.length > 0 ? ids.join(' ') : undefined;
    },
  };
  return (
    <div class="field" data-invalid={props.error ? '' : undefined}>
      <label class="field-label" for={id}>
        {props.label}
      </label>
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
      {props.children(control)}
    </div>
  );
}
