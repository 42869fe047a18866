import { createSignal, For, Show } from 'solid-js';
import { type FacetValue, shownValues, toggled } from './facet-tree.ts';

const SHOWN_AT_FIRST = 7;

/** See {@link FacetValues}. */
export interface FacetValuesProps {
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** The values of one facet with their counts, the first few until all are asked for. */
export function FacetValues(props: FacetValuesProps) {
  const [all, setAll] = createSignal(false);
  const shown = () => shownValues(props.values, props.chosen);
  const visible = () =>
    all()
      ? shown()
      : shown().filter(
          ({ value, parent }, index) =>
            index < SHOWN_AT_FIRST || parent || props.chosen.includes(value),
        );
  const find = (value: string) => props.values.find((each) => each.value === value);
  return (
    <>
      {/* By value, so that focus stays on its box when the counts change. */}
      <For each={visible().map(({ value }) => value)}>
        {(value) => (
          <label class="choice" data-child={find(value)?.parent ? '' : undefined}>
            <input
              type="checkbox"
              checked={props.chosen.includes(value)}
              onChange={() => props.onChoose(toggled(props.values, props.chosen, value))}
            />
            <span class="choice-label">{find(value)?.label}</span>{' '}
            <span class="count">{find(value)?.count}</span>
          </label>
        )}
      </For>
      <Show when={visible().length < shown().length}>
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          Show all {shown().length}
        </button>
      </Show>
    </>
  );
}
