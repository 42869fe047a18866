import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { type FacetValue, shownValues, toggled } from './facet-tree.ts';

const FindValue = lazy(() => import('./FindValue.tsx'));

const SHOWN_AT_FIRST = 7;

/** More than anybody reads through. */
const MANY = 20;

/** See {@link FacetValues}. */
export interface FacetValuesProps {
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** The values of one facet with their counts, the first few until all are asked for. */
export function FacetValues(props: FacetValuesProps) {
  /** Which are shown once all are asked for. */
  const [fits, setFits] = createSignal<(value: FacetValue) => boolean>();
  const shown = () => shownValues(props.values, props.chosen);
  const isFirst = ({ value, parent }: FacetValue, index: number) =>
    index < SHOWN_AT_FIRST || parent || props.chosen.includes(value);
  const visible = () => shown().filter(fits() ?? isFirst);
  const find = (value: string) => props.values.find((each) => each.value === value);
  const showAll = ({ currentTarget: { parentElement } }: { currentTarget: HTMLElement }) => {
    setFits(() => () => true);
    parentElement?.querySelectorAll<HTMLElement>('.choice input')[SHOWN_AT_FIRST]?.focus();
  };
  return (
    <>
      <Show when={fits() && shown().length > MANY}>
        <Suspense>
          <FindValue values={shown()} onFind={(fitting) => setFits(() => fitting)} />
        </Suspense>
      </Show>
      <div class="facet-values">
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
      </div>
      <Show when={!fits() && visible().length < shown().length}>
        <button type="button" class="link-button" onClick={showAll}>
          Show all {shown().length}
        </button>
      </Show>
    </>
  );
}
