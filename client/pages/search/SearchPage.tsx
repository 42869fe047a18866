import './search.css';
import { useBeforeLeave, useLocation, useNavigate } from '@solidjs/router';
import { createMemo, createSignal, lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createQuery } from '../../graphql/query.ts';
import { focusResult, moveCursor } from '../../lib/cursor.ts';
import { leftSearch, rememberSearch } from '../../lib/left-search.ts';
import { SEARCH_BOX_ID } from '../../lib/search-box.ts';
import { formatSearch, parseSearch, type SearchState } from '../../lib/search-state.ts';
import { useTitle } from '../../lib/title.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Facets } from './Facets.tsx';
import { GroupLine } from './GroupLine.tsx';
import { SearchQuery, searchVariables } from './query.ts';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';

const BrowseInstead = lazy(() => import('./BrowseInstead.tsx'));
const SortChoice = lazy(() => import('./SortChoice.tsx'));

/** The first screen: the box, the ways to narrow, the results. */
export default function SearchPage() {
  useTitle(() => 'Search');
  const location = useLocation();
  const navigate = useNavigate();
  const [page, setPage] = createSignal<HTMLElement>();
  const state = createMemo(() => parseSearch(location.hash));
  const variables = createMemo(() => searchVariables(state()));
  const [answer, reload] = createQuery({ query: SearchQuery, variables });
  const found = () => {
    const search = answer.data?.search;
    return search?.__typename === 'SearchConnection' ? search : undefined;
  };
  const refusal = () => {
    const search = answer.data?.search;
    return search?.__typename === 'InputValidationError' ? search.message : undefined;
  };
  const left = leftSearch();
  const returningTo = left?.fragment === location.hash ? left.id : undefined;

  // A link opened in the pause after typing must not be overtaken by the search itself.
  let leaving = false;
  useBeforeLeave(({ to }) => {
    leaving = typeof to === 'string' && !/^\/(#|$)/.test(to);
  });

  /** A step is one that Back undoes; the rest takes the place of what it changes. */
  const change = (next: Partial<SearchState>, isStep = false) => {
    if (leaving) return;
    const fragment = formatSearch({ ...state(), pages: 1, ...next });
    navigate(`/${fragment}`, { replace: !isStep, scroll: false });
  };
  let kept = returningTo && state().text;
  const ask = (text: string, isTaken: boolean) => {
    const before = state();
    // Words that are added do not ask for the others to be put right again.
    const asTyped = before.asTyped && text.startsWith(before.text);
    change({ text, asTyped }, isTaken || before.text === kept);
    if (isTaken) kept = text;
  };
  /** A result or the results were what was wanted, so the words are worth keeping. */
  const keep = (text: string) => {
    kept = text;
    import('../../lib/recent-searches.ts').then((recent) => recent.keepSearch(text), ignore);
  };
  const move = (step: 1 | -1) => {
    const region = page();
    return region ? moveCursor(region, document.getElementById(SEARCH_BOX_ID), step) : false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step && move(step)) event.preventDefault();
  };
  const retry = () => reload({ requestPolicy: 'network-only' });

  onMount(() => {
    const region = page();
    if (region && returningTo) focusResult(region, returningTo);
    rememberSearch(undefined);
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between its own links
    <div class="search" ref={setPage} onKeyDown={onKeyDown}>
      <div class="search-top">
        <h1>
          <label for={SEARCH_BOX_ID}>What hurts?</label>
        </h1>
        <SearchBox
          text={state().text}
          focused={!returningTo}
          onAsk={ask}
          onEnter={(text) => {
            keep(text);
            move(1);
          }}
          onOpen={(id) => rememberSearch({ fragment: location.hash, id })}
        />
        <GroupLine />
      </div>
      <Show when={found()}>
        {(shown) => (
          <div class="search-side">
            <Show when={state().text.trim()}>
              <Suspense>
                <SortChoice sort={state().sort} onSort={(sort) => change({ sort })} />
              </Suspense>
            </Show>
            <Facets
              facets={shown().facets}
              chosen={state().chosen}
              onChoose={(field, values) =>
                change({ chosen: { ...state().chosen, [field]: values } })
              }
            />
          </div>
        )}
      </Show>
      <Switch fallback={<Skeleton lines={9} label="Searching" />}>
        <Match when={answer.error}>
          {(error) => (
            <ErrorState title="The search did not come through" onRetry={retry}>
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={answer.data?.search.__typename === 'SearchUnavailable'}>
          {/* Its own, or the wait for it would take the box away from under the typing. */}
          <Suspense fallback={<Skeleton lines={9} />}>
            <BrowseInstead chosen={state().chosen} onRetry={retry} />
          </Suspense>
        </Match>
        <Match when={refusal()}>
          {(why) => (
            <ErrorState title="This cannot be searched for">
              <p>{why()}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={found()}>
          {(shown) => (
            <Results
              found={shown()}
              state={state()}
              asTyped={answer.variables?.asTyped}
              stale={answer.fetching || answer.stale}
              onOpen={(id) => {
                keep(state().text);
                rememberSearch({ fragment: location.hash, id });
              }}
              onMore={() => change({ pages: state().pages + 1 })}
              onClear={() => change({ chosen: {} }, true)}
              onAsTyped={(asTyped) => change({ asTyped }, true)}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}

// What is not kept is not missed.
function ignore() {}
