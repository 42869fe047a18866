import { createEffect, Index, lazy, on, Show, Suspense } from 'solid-js';
import { resultAt } from '../../lib/cursor.ts';
import { handFocusOn } from '../../lib/focus.ts';
import { MAX_PAGES, type SearchState } from '../../lib/search-state.ts';
import { Button } from '../../ui/Button.tsx';
import type { Found } from './query.ts';
import { ResultRow } from './ResultRow.tsx';
import { totalWords } from './total-words.ts';

const Corrections = lazy(() => import('./Corrections.tsx'));
const NothingFound = lazy(() => import('./NothingFound.tsx'));

/** See {@link Results}. */
export interface ResultsProps {
  readonly found: Found;
  readonly state: SearchState;
  /** Whether these are for the words as they stand. */
  readonly asTyped: boolean | undefined;
  /** A newer answer is on its way; these stay until it comes. */
  readonly stale: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
  readonly onClear: () => void;
  readonly onAsTyped: (asTyped: boolean) => void;
}

/** What fits, and below a line what comes nearest. */
export function Results(props: ResultsProps) {
  const fitting = () => props.found.edges.filter((edge) => !edge.near);
  const near = () => props.found.edges.filter((edge) => edge.near);
  let total!: HTMLHeadingElement;
  const focusTotal = () => total.focus();
  let shown = 0;
  createEffect(
    on(
      () => props.found,
      () => {
        // Whoever asks for something else meanwhile begins at its first page.
        if (shown && props.state.pages > 1) resultAt(document.body, shown)?.focus();
        shown = 0;
      },
    ),
  );
  return (
    <section class="results" aria-busy={props.stale} aria-label="Results">
      <Show when={props.asTyped || props.found.corrections.length > 0}>
        <Suspense>
          <Corrections
            corrections={props.found.corrections}
            asTyped={props.asTyped}
            onAsTyped={props.onAsTyped}
            onGone={focusTotal}
          />
        </Suspense>
      </Show>
      <h2 ref={total} class="results-total" tabindex="-1">
        <span role="status">{totalWords(props.found.total, props.state)}</span>
      </h2>
      <Show when={Object.keys(props.state.chosen).length > 0}>
        <button
          type="button"
          class="link-button"
          ref={handFocusOn(focusTotal)}
          onClick={() => props.onClear()}
        >
          Clear the filters
        </button>
      </Show>
      <Show when={fitting().length === 0}>
        <Suspense>
          <NothingFound
            hasNearest={near().length > 0}
            state={props.state}
            onClear={props.onClear}
            onGone={focusTotal}
          />
        </Suspense>
      </Show>
      <Rows edges={fitting()} onOpen={props.onOpen} />
      <Show when={near().length > 0}>
        <h2 class="near-line">Nearest: these share less with your words</h2>
        <Rows edges={near()} onOpen={props.onOpen} />
      </Show>
      <Show when={props.found.pageInfo.hasNextPage}>
        <Show
          when={props.state.pages < MAX_PAGES}
          fallback={<p>There are more. Narrow the search to reach them.</p>}
        >
          <Button
            busy={props.stale}
            onClick={() => {
              shown = props.found.edges.length;
              props.onMore();
            }}
          >
            Show more
          </Button>
        </Show>
      </Show>
    </section>
  );
}

function Rows(props: { readonly edges: Found['edges']; readonly onOpen: (id: string) => void }) {
  return (
    <Show when={props.edges.length > 0}>
      <ul class="rows">
        {/* By place, so that a row changes its words and never flickers. */}
        <Index each={props.edges}>
          {(edge) => <ResultRow edge={edge()} onOpen={props.onOpen} />}
        </Index>
      </ul>
    </Show>
  );
}
