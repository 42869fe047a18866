import { createSignal, Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createQuery } from '../../graphql/query.ts';
import { useTitle } from '../../lib/title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { canAdminister, useViewer } from '../layout/viewer.ts';
import { AdminPage } from './AdminPage.tsx';
import { CreateKey } from './CreateKey.tsx';
import { KeyTable } from './KeyTable.tsx';
import { KeysQuery } from './key-operations.ts';
import { isForbidden, useLostRole } from './lost-role.ts';
import { createPager, PAGE_ROWS, Pager } from './Pager.tsx';
import { Told } from './Told.tsx';

/** The keys by which other programs read what members read. */
export default function KeysPage() {
  useTitle(() => 'Keys');
  const viewer = useViewer();
  const pager = createPager();
  const [news, setNews] = createSignal('', { equals: false });
  const [answer, reload] = createQuery({
    query: KeysQuery,
    variables: () => ({ first: PAGE_ROWS, after: pager.after() }),
    requestPolicy: 'cache-and-network',
    pause: () => !canAdminister(viewer()),
  });
  useLostRole(() => answer.error);
  const refresh = () => reload({ requestPolicy: 'network-only' });
  return (
    <AdminPage title="Keys">
      <p class="admin-lead">
        With a key another program reads what its member reads, and changes nothing. Its maker finds
        what can be asked in the{' '}
        <a href="/explorer/" rel="external">
          explorer
        </a>{' '}
        and in the{' '}
        <a href="/reference" rel="external">
          reference
        </a>
        .
      </p>
      <CreateKey onCreated={refresh} />
      <Told what={news()} />
      <section class="admin-section" aria-labelledby="keys-title">
        <h2 id="keys-title">All keys</h2>
        <Switch fallback={<Skeleton lines={4} label="Loading the keys" />}>
          <Match when={answer.data && answer.data.apiKeys.edges.length === 0}>
            <EmptyState title="There are no keys yet">
              <p>Make one above for the first program that shall read along.</p>
            </EmptyState>
          </Match>
          <Match when={answer.data}>
            {(data) => (
              <>
                <KeyTable
                  rows={data().apiKeys.edges.map(({ node }) => node)}
                  onRevoked={(name) => {
                    setNews(`The key “${name}” is revoked.`);
                    refresh();
                  }}
                />
                <Pager
                  pager={pager}
                  totalCount={data().apiKeys.totalCount}
                  end={data().apiKeys.pageInfo.endCursor}
                  hasNext={data().apiKeys.pageInfo.hasNextPage}
                />
              </>
            )}
          </Match>
          <Match when={!isForbidden(answer.error) && answer.error}>
            {(error) => (
              <ErrorState title="The keys could not be loaded" onRetry={refresh}>
                <p>{explain(error())}</p>
              </ErrorState>
            )}
          </Match>
        </Switch>
      </section>
    </AdminPage>
  );
}
