import { For } from 'solid-js';
import type { Sort } from '../../lib/search-state.ts';

const SORTS = [
  ['RELEVANCE', 'Best fit'],
  ['NEWEST', 'Newest'],
] as const;

/** The order of the results. */
export default function SortChoice(props: {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  return (
    <fieldset class="sort">
      <legend class="visually-hidden">Order</legend>
      <For each={SORTS}>
        {([sort, words]) => (
          <label class="choice">
            <input
              type="radio"
              name="sort"
              checked={props.sort === sort}
              onChange={() => props.onSort(sort)}
            />
            {words}
          </label>
        )}
      </For>
    </fieldset>
  );
}
