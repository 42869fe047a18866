import { createSignal, Match, Show, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createQuery } from '../../graphql/query.ts';
import { ask, createLoaded } from '../../lib/loaded.ts';
import { useTitle } from '../../lib/title.ts';
import { count } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { canAdminister, useViewer } from '../layout/viewer.ts';
import { AdminPage } from './AdminPage.tsx';
import { Demo } from './Demo.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import { isForbidden, useLostRole } from './lost-role.ts';
import { MemberTable } from './MemberTable.tsx';
import { MembersQuery, OwnEmailQuery } from './member-operations.ts';
import { createPager, PAGE_ROWS, Pager } from './Pager.tsx';
import { Told } from './Told.tsx';

/** Who is in the group: asked in, given a role, taken out. */
export default function MembersPage() {
  useTitle(() => 'Members');
  const viewer = useViewer();
  const pager = createPager();
  const [news, setNews] = createSignal('', { equals: false });
  const [answer, reload] = createQuery({
    query: MembersQuery,
    variables: () => ({ first: PAGE_ROWS, after: pager.after() }),
    requestPolicy: 'cache-and-network',
    pause: () => !canAdminister(viewer()),
  });
  const own = createLoaded((client) => ask(client, OwnEmailQuery, {}));
  useLostRole(() => answer.error);
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const changed = (what: string) => {
    setNews(what);
    refresh();
  };
  return (
    <AdminPage title="Members">
      <Told what={news()} />
      <Switch fallback={<Skeleton lines={8} label="Loading the members" />}>
        <Match when={answer.data}>
          {(data) => (
            <>
              <Show when={data().group.demo === 'PRESENT'}>
                <Demo onRemoved={() => changed('The demo group and its write-ups are removed.')} />
              </Show>
              <InviteForm
                onInvited={(email) => changed(`An invitation is on its way to ${email}.`)}
              />
              <Show when={data().invitations.length > 0}>
                <Invitations rows={data().invitations} onChanged={changed} />
              </Show>
              <section class="admin-section" aria-labelledby="members-title">
                <h2 id="members-title">{count(data().members.totalCount, 'member')}</h2>
                <Show
                  when={data().members.edges.length > 0}
                  fallback={
                    <EmptyState title="Nobody is here yet">
                      <p>Invite the first member above.</p>
                    </EmptyState>
                  }
                >
                  <MemberTable
                    rows={data().members.edges.map(({ node }) => node)}
                    own={own.value()?.viewer?.email}
                    onChanged={changed}
                  />
                  <Pager
                    pager={pager}
                    totalCount={data().members.totalCount}
                    end={data().members.pageInfo.endCursor}
                    hasNext={data().members.pageInfo.hasNextPage}
                  />
                </Show>
              </section>
            </>
          )}
        </Match>
        <Match when={!isForbidden(answer.error) && answer.error}>
          {(error) => (
            <ErrorState title="The members could not be loaded" onRetry={refresh}>
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
      </Switch>
    </AdminPage>
  );
}
