import '../../ui/actions.css';
import './review.css';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createQuery } from '../../graphql/query.ts';
import { useKeys } from '../../lib/keyboard.ts';
import { useTitle } from '../../lib/title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { canReview, useViewer } from '../layout/viewer.ts';
import { Desk } from './Desk.tsx';
import { QueueQuery } from './operations.ts';
import { Queue } from './Queue.tsx';
import { EMPTY_QUEUE, PLACES, type Place } from './review-words.ts';

/** The queue at left, the text at right; the address names the submission and nothing of it. */
export default function ReviewQueuePage() {
  useTitle(() => 'Review');
  const viewer = useViewer();
  const params = useParams<{ id?: string }>();
  const navigate = useNavigate();
  const [place, setPlace] = createSignal<Place>('PENDING');
  const [news, setNews] = createSignal('');
  const [answer, reload] = createQuery({
    query: QueueQuery,
    variables: () => ({ state: place() }),
    // Other reviewers work in the same queue.
    requestPolicy: 'cache-and-network',
    pause: () => !canReview(viewer()),
  });
  const rows = () => answer.data?.submissions.edges.map(({ node }) => node) ?? [];
  const openId = () => (params.id ? decodeURIComponent(params.id) : null);
  const open = (id: string | null, replace = false) =>
    navigate(id ? `/review/${encodeURIComponent(id)}` : '/review', { replace, scroll: false });
  const step = (by: number) => {
    const ids = rows().map(({ id }) => id);
    const at = ids.indexOf(openId() ?? '');
    const next = ids[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next && next !== openId()) open(next, true);
  };
  const decided = (what: string) => {
    const ids = rows().map(({ id }) => id);
    const at = ids.indexOf(openId() ?? '');
    const next = ids[at + 1] ?? ids[at - 1] ?? null;
    setNews(what);
    open(next, true);
    reload({ requestPolicy: 'network-only' });
  };

  useKeys({ j: () => step(1), k: () => step(-1) });
  // On a big screen the first one is open at once; on a phone the queue comes first.
  createEffect(
    on(rows, ([first]) => {
      if (first && !openId() && window.matchMedia('(width >= 900px)').matches) open(first.id, true);
    }),
  );

  return (
    <div class="page review" data-open={openId() ? '' : undefined}>
      <h1>Review</h1>
      <Show
        when={viewer() === undefined || canReview(viewer())}
        fallback={
          <EmptyState title="Reviewing is not open to you">
            <p>
              Reviewers read what was submitted before members do. An administrator can make you
              one.
            </p>
          </EmptyState>
        }
      >
        <Show when={news()}>
          <Notice tone="success" live>
            {news()}
          </Notice>
        </Show>
        <div class="review-panes">
          <nav class="review-queue" aria-label="Submissions">
            <Select
              label="Show"
              options={PLACES}
              value={place()}
              onChange={(event) => {
                // The options are the states of a submission.
                setPlace(event.currentTarget.value as Place);
                setNews('');
                open(null, true);
              }}
            />
            <Switch>
              <Match when={answer.error && rows().length === 0 && answer.error}>
                {(error) => (
                  <ErrorState
                    title="The queue could not be loaded"
                    onRetry={() => reload({ requestPolicy: 'network-only' })}
                  >
                    <p>{explain(error())}</p>
                  </ErrorState>
                )}
              </Match>
              <Match when={rows().length > 0}>
                <Queue rows={rows()} onStep={step} />
              </Match>
              <Match when={answer.data && !answer.fetching}>
                <EmptyState title={EMPTY_QUEUE[place()].title}>
                  <p>{EMPTY_QUEUE[place()].text}</p>
                </EmptyState>
              </Match>
              <Match when={true}>
                <Skeleton lines={4} label="Loading the queue" />
              </Match>
            </Switch>
          </nav>
          <section class="review-desk" aria-label="The submission">
            <Show
              when={openId()}
              keyed
              fallback={<p class="muted review-none">Open one from the list to read it here.</p>}
            >
              {(id) => <Desk id={id} onDecided={decided} onBack={() => open(null)} />}
            </Show>
          </section>
        </div>
      </Show>
    </div>
  );
}
