import './write-up.css';
import { useParams } from '@solidjs/router';
import { createEffect, Match, on, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { graphql } from '../../graphql/graphql.ts';
import { createQuery } from '../../graphql/query.ts';
import { focusHeading } from '../../lib/focus.ts';
import { useTitle } from '../../lib/title.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import NotFoundPage from '../not-found/NotFoundPage.tsx';
import { Article, ArticleFragment } from './Article.tsx';
import { BackToSearch } from './BackToSearch.tsx';

const WriteUpQuery = graphql(
  `
    query WriteUp($id: ID!) {
      writeUp(id: $id) {
        title
        ...Article
      }
    }
  `,
  [ArticleFragment],
);

/** One write-up, to read and to print. */
export default function WriteUpPage() {
  const params = useParams<{ id: string }>();
  const [answer, ask] = createQuery({
    query: WriteUpQuery,
    variables: () => ({ id: decodeURIComponent(params.id) }),
  });
  useTitle(() => answer.data?.writeUp?.title);
  // From one write-up to the next the page stays, so nobody else moves focus to the new heading.
  let moved = false;
  const leave = () => {
    moved = true;
  };
  createEffect(on(() => params.id, leave, { defer: true }));
  createEffect(() => {
    if (answer.fetching || !answer.data?.writeUp || !moved) return;
    moved = false;
    focusHeading();
  });
  return (
    <div class="page">
      <BackToSearch />
      <Switch
        fallback={
          <div class="page prose">
            <Skeleton lines={9} label="Loading the write-up" />
          </div>
        }
      >
        <Match when={answer.error}>
          {(error) => (
            <>
              <h1>This write-up could not be loaded</h1>
              <ErrorState
                title="The answer did not come through"
                onRetry={() => ask({ requestPolicy: 'network-only' })}
              >
                <p>{explain(error())}</p>
              </ErrorState>
            </>
          )}
        </Match>
        <Match when={answer.data?.writeUp}>{(writeUp) => <Article writeUp={writeUp()} />}</Match>
        <Match when={answer.data && !answer.fetching}>
          <NotFoundPage />
        </Match>
      </Switch>
    </div>
  );
}
