import './write-up.css';
import { useParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { graphql } from '../../graphql/graphql.ts';
import { createQuery } from '../../graphql/query.ts';
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
