import { Show } from 'solid-js';
import type { SearchState } from '../../lib/search-state.ts';

/** Nothing fits: what to try. */
export default function NothingFound(props: {
  readonly state: SearchState;
  readonly hasNearest: boolean;
}) {
  return (
    <p>
      <Show when={Object.keys(props.state.chosen).length > 0}>
        The filters may be too narrow: clear them, or choose another.{' '}
      </Show>
      Try the words a colleague would use, fewer of them, or the name of a product or vendor; or{' '}
      <a href="/browse">browse</a> by domain and vendor.
      <Show when={!props.hasNearest}>
        {' '}
        If you have been through it yourself, <a href="/compose">write it up</a>: the next one who
        asks will find it.
      </Show>
    </p>
  );
}
