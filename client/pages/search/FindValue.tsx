import './find-value.css';
import { createSignal, Show } from 'solid-js';
import { fold } from '../../lib/fold.ts';
import { Field } from '../../ui/Field.tsx';
import type { FacetValue } from './facet-tree.ts';

/** See {@link FindValue}. */
export interface FindValueProps {
  readonly values: readonly FacetValue[];
  /** Called with what tells the values to show from the others. */
  readonly onFind: (fits: (value: FacetValue) => boolean) => void;
}

/** Finds one among so many values that nobody would read them all. */
export default function FindValue(props: FindValueProps) {
  const [typed, setTyped] = createSignal('');
  const fitting =
    (text: string) =>
    ({ label }: FacetValue) =>
      fold(label).includes(fold(text));
  return (
    <div class="facet-find">
      <Field
        label="Find by name"
        type="search"
        autocomplete="off"
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          props.onFind(fitting(typed()));
        }}
      />
      <p role="status" class="muted">
        <Show when={!props.values.some(fitting(typed()))}>
          None has that name. Try a shorter part of it.
        </Show>
      </p>
    </div>
  );
}
