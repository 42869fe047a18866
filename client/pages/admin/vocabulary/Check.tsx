import '../../../ui/choices.css';
import { createUniqueId } from 'solid-js';

/** See {@link Check}. */
export interface CheckProps {
  readonly label: string;
  /** What it does. */
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with a sentence on what it does. */
export function Check(props: CheckProps) {
  const id = createUniqueId();
  return (
    <label class="option-line">
      <input
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={`${id}-label`}>{props.label}</span>
        <span class="field-hint vocabulary-check-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </span>
    </label>
  );
}
