import { Show } from 'solid-js';
import { graphql } from '../../graphql/graphql.ts';
import { createQuery } from '../../graphql/query.ts';
import { handFocusOn } from '../../lib/focus.ts';
import type { SearchState } from '../../lib/search-state.ts';
import { count } from '../../lib/words.ts';

const WithoutFiltersQuery = graphql(`
  query WithoutFilters($text: String!, $asTyped: Boolean!) {
    search(query: $text, asTyped: $asTyped, first: 1) {
      __typename
      ... on SearchConnection {
        total {
          value
          exact
        }
      }
    }
  }
`);

/** See {@link NothingFound}. */
export interface NothingFoundProps {
  readonly state: SearchState;
  readonly hasNearest: boolean;
  readonly onClear: () => void;
  /** Takes focus over when something fits. */
  readonly onGone: () => void;
}

/** Nothing fits: what to try. */
export default function NothingFound(props: NothingFoundProps) {
  const isNarrowed = () => Object.keys(props.state.chosen).length > 0;
  return (
    <>
      <Show when={isNarrowed()}>
        <WithoutFilters {...props} />
      </Show>
      <p>
        Try the words a colleague would use, fewer of them, or the name of a product or vendor; or{' '}
        <a href="/browse">browse</a> by domain and vendor.
        <Show when={!props.hasNearest && !isNarrowed()}>
          {' '}
          If you have been through it yourself, <a href="/compose">write it up</a>: the next one who
          asks will find it.
        </Show>
      </p>
    </>
  );
}

/** How much the filters keep away, and the way to it. */
function WithoutFilters(props: NothingFoundProps) {
  const [answer] = createQuery({
    query: WithoutFiltersQuery,
    variables: () => ({ text: props.state.text.trim(), asTyped: props.state.asTyped }),
  });
  const total = () => {
    const search = answer.fetching ? undefined : answer.data?.search;
    return search?.__typename === 'SearchConnection' ? search.total : undefined;
  };
  return (
    <p>
      <Show when={total()} fallback="The filters may be too narrow.">
        {(fitting) => (
          <Show when={fitting().value > 0} fallback="Without the filters nothing fits either.">
            Without the filters {fitting().exact ? '' : 'about '}
            {count(fitting().value, 'write-up')} {fitting().value === 1 ? 'fits' : 'fit'}.{' '}
            <button
              type="button"
              class="link-button"
              ref={handFocusOn(props.onGone)}
              onClick={() => props.onClear()}
            >
              {fitting().value === 1 ? 'Show it' : 'Show them'}
            </button>
          </Show>
        )}
      </Show>
    </p>
  );
}
