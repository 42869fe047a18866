import { For, type JSX, splitProps } from 'solid-js';
import { FieldFrame, type FieldTexts } from './FieldFrame.tsx';

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** See {@link Select}. */
export type SelectProps = FieldTexts &
  Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
    readonly options: readonly Option[];
  };

/** A choice of one, with its label, hint and error; the browser's own control. */
export function Select(props: SelectProps) {
  const [texts, own, rest] = splitProps(props, ['label', 'hint', 'error'], ['options', 'value']);
  return (
    <FieldFrame {...texts}>
      {(control) => (
        <select class="control" {...rest} {...control}>
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={option.value === own.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </FieldFrame>
  );
}
