import { For, Match, Switch } from 'solid-js';
import { graphql } from '../../graphql/graphql.ts';
import { createQuery } from '../../graphql/query.ts';
import { monthWords } from '../../lib/words.ts';
import { ResultBadge } from '../../ui/ResultBadge.tsx';

// By `node`, for when this fails it is null, and `writeUp` is what the page itself shows.
const SimilarQuery = graphql(`
  query Similar($id: ID!) {
    node(id: $id) {
      __typename
      ... on WriteUp {
        id
        similar(first: 4) {
          __typename
          ... on SimilarWriteUps {
            writeUps {
              id
              title
              result
              month
            }
          }
        }
      }
    }
  }
`);

/** What peers wrote on something close; it comes by itself, and nothing waits for it. */
export function Similar(props: { readonly id: string }) {
  const [answer] = createQuery({ query: SimilarQuery, variables: () => ({ id: props.id }) });
  const similar = () => {
    const node = answer.fetching ? undefined : answer.data?.node;
    return node?.__typename === 'WriteUp' ? node.similar : undefined;
  };
  const writeUps = () => {
    const found = similar();
    return found?.__typename === 'SimilarWriteUps' && found.writeUps.length > 0
      ? found.writeUps
      : undefined;
  };
  const isAway = () =>
    Boolean(answer.error) || (similar() && similar()?.__typename !== 'SimilarWriteUps');
  return (
    <Switch>
      <Match when={writeUps()}>
        {(found) => (
          <section class="similar">
            <h2>Peers on something close</h2>
            <ul>
              <For each={found()}>
                {(writeUp) => (
                  <li>
                    <a href={`/write-ups/${encodeURIComponent(writeUp.id)}`}>{writeUp.title}</a>
                    <p>
                      <ResultBadge result={writeUp.result} />{' '}
                      <span>{monthWords(writeUp.month)}</span>
                    </p>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </Match>
      <Match when={isAway()}>
        <p class="similar muted">
          What peers wrote on something close cannot be looked up just now.
        </p>
      </Match>
    </Switch>
  );
}
