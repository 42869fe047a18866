import { For, Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { graphql } from '../../graphql/graphql.ts';
import { createQuery } from '../../graphql/query.ts';
import { focusHeading, handFocusOn } from '../../lib/focus.ts';
import type { Chosen } from '../../lib/search-state.ts';
import { monthWords } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { filterOf, PAGE_SIZE } from './query.ts';

const BrowseQuery = graphql(`
  query Browse($filter: WriteUpFilter!, $first: Int!) {
    writeUps(filter: $filter, first: $first) {
      edges {
        node {
          id
          title
          result
          month
        }
      }
    }
  }
`);

/** See {@link BrowseInstead}. */
export interface BrowseInsteadProps {
  readonly chosen: Chosen;
  readonly onRetry: () => void;
}

/** The search engine is away: what the database can still show, newest first. */
export default function BrowseInstead(props: BrowseInsteadProps) {
  const [answer, ask] = createQuery({
    query: BrowseQuery,
    variables: () => ({ filter: filterOf(props.chosen), first: PAGE_SIZE }),
  });
  return (
    <section class="results" aria-label="Newest write-ups">
      <Notice tone="warning" live>
        <p>
          Search is away for a moment; your words are kept. Until it is back, here are the newest
          write-ups.
        </p>
        <div ref={handFocusOn(focusHeading)}>
          <Button onClick={() => props.onRetry()}>Search again</Button>
        </div>
      </Notice>
      <h2 class="results-total">Newest write-ups</h2>
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={answer.error}>
          {(error) => (
            <ErrorState
              title="The list could not be loaded"
              onRetry={() => ask({ requestPolicy: 'network-only' })}
            >
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={answer.data}>
          {(data) => (
            <ul class="rows">
              <For each={data().writeUps.edges}>
                {({ node }) => (
                  <li class="row">
                    <div class="row-head">
                      <h3>
                        <a href={`/write-ups/${encodeURIComponent(node.id)}`} data-result={node.id}>
                          {node.title}
                        </a>
                      </h3>
                      <ResultBadge result={node.result} />
                    </div>
                    <p class="row-origin">{monthWords(node.month)}</p>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </section>
  );
}
