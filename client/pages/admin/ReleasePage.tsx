import { createSignal, Match, Show, Switch } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { explain } from '../../graphql/errors.ts';
import { createQuery, useClient } from '../../graphql/query.ts';
import { focusHeading } from '../../lib/focus.ts';
import { useTitle } from '../../lib/title.ts';
import { count } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { canAdminister, useViewer } from '../layout/viewer.ts';
import { AdminPage } from './AdminPage.tsx';
import { ReleaseList } from './ReleaseList.tsx';
import { ReleaseMutation, ReleaseStatusQuery } from './release-operations.ts';

/** Publishes what is approved, all at once and shuffled. */
export default function ReleasePage() {
  useTitle(() => 'Release');
  const viewer = useViewer();
  const [asked, setAsked] = createSignal(false);
  const [done, setDone] = createSignal<{ release: number; count: number } | null>(null);
  const [answer, reload] = createQuery({
    query: ReleaseStatusQuery,
    requestPolicy: 'cache-and-network',
    pause: () => !canAdminister(viewer()),
  });
  const action = createAction(useClient(), ReleaseMutation, (data) => data.releaseApproved);
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const release = async () => {
    const released = await action.run({});
    if (!released) return;
    setAsked(false);
    setDone({ release: released.release, count: released.count });
    refresh();
    // The button goes with what was released; the notice stands below the heading.
    queueMicrotask(() => {
      window.scrollTo({ top: 0 });
      focusHeading();
    });
  };
  return (
    <AdminPage title="Release">
      <Show when={done()}>
        {(released) => (
          <Notice tone="success" live>
            <p>
              Release {released().release} is out: {count(released().count, 'write-up')}.{' '}
              <a href="/#sort=newest">See the newest write-ups</a>
            </p>
          </Notice>
        )}
      </Show>
      <Switch fallback={<Skeleton lines={4} label="Loading what waits" />}>
        <Match when={answer.data?.releaseStatus}>
          {(status) => (
            <section class="release" aria-labelledby="waiting-title">
              <h2 id="waiting-title">
                {count(status().waiting, 'approved write-up')}{' '}
                {status().waiting === 1 ? 'waits' : 'wait'}
              </h2>
              <p>
                Never fewer than {status().minimum} are published at once: among fewer, a peer could
                guess which session each came from. They come out together, in random order, with
                the month and no day.
              </p>
              <Show when={status().waiting > 0}>
                <ReleaseList waiting={status().waiting} />
              </Show>
              <Show
                when={status().ready}
                fallback={
                  <p>
                    <strong>{missing(status())}</strong>{' '}
                    <a href="/review">See what waits for a reviewer</a>
                  </p>
                }
              >
                <div class="actions">
                  <Button variant="primary" onClick={() => setAsked(true)}>
                    Release {count(status().waiting, 'write-up')} now
                  </Button>
                </div>
              </Show>
              <ConfirmDialog
                open={asked()}
                title={`Release ${count(status().waiting, 'write-up')} now?`}
                action="Release them"
                busy={action.busy()}
                failure={action.failure()}
                onConfirm={() => void release()}
                onClose={() => {
                  action.clear();
                  setAsked(false);
                }}
              >
                <p>
                  Every member can find and read them from now on. Submissions and what reviewers
                  had before them are deleted. A release cannot be taken back; an author can
                  withdraw their own write-up at any time.
                </p>
              </ConfirmDialog>
            </section>
          )}
        </Match>
        <Match when={answer.error}>
          {(error) => (
            <ErrorState title="What waits could not be loaded" onRetry={refresh}>
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
      </Switch>
    </AdminPage>
  );
}

function missing({ waiting, minimum }: { waiting: number; minimum: number }): string {
  const lack = Math.max(minimum - waiting, 1);
  return `${count(lack, 'more approval')} ${lack === 1 ? 'is' : 'are'} needed before a release.`;
}
