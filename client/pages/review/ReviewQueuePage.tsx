import '../../ui/actions.css';
import './review.css';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { useKeys } from '../../lib/keyboard.ts';
import { useTitle } from '../../lib/title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { canReview, useViewer } from '../layout/viewer.ts';
import { Desk } from './Desk.tsx';
import { createReviewQueue } from './load-queue.ts';
import { focusInQueue, stepInQueue } from './Queue.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import type { Place } from './review-words.ts';

const PANEL = 'review-queue';

/** The queue at left, the text at right; the address names the submission and nothing of it. */
export default function ReviewQueuePage() {
  useTitle(() => 'Review');
  const viewer = useViewer();
  const params = useParams<{ id?: string }>();
  const navigate = useNavigate();
  const [place, setPlace] = createSignal<Place>('PENDING');
  const [news, setNews] = createSignal('');
  const queue = createReviewQueue(() => (canReview(viewer()) ? place() : null));
  let desk: HTMLElement | undefined;
  let leaving = false;

  const openId = () => (params.id ? decodeURIComponent(params.id) : null);
  const open = (id: string | null, replace = false) =>
    navigate(id ? `/review/${encodeURIComponent(id)}` : '/review', { replace, scroll: false });
  const neighbour = (by: number) => {
    const ids = queue.rows().map(({ id }) => id);
    return ids[ids.indexOf(openId() ?? '') + by] ?? null;
  };
  const step = (by: 1 | -1) => {
    // Who reads goes on to the next text; who stands in the queue walks it.
    if (!desk?.contains(document.activeElement)) return stepInQueue(by);
    const next = neighbour(by);
    if (!next) return;
    open(next, true);
    read();
  };
  // The section itself: what it holds is on its way, and goes with the text that is left.
  const read = () => desk?.focus({ preventScroll: true });
  const back = () => {
    if (isWide()) return focusInQueue(openId());
    leaving = true;
    open(null);
  };
  const decided = (what: string) => {
    const next = neighbour(1) ?? neighbour(-1);
    setNews(what);
    open(next, true);
    read();
    void queue.reload();
  };
  const choose = (next: Place) => {
    setPlace(next);
    setNews('');
    open(null, true);
  };

  useKeys({ j: () => step(1), k: () => step(-1), u: back });
  // On a phone the queue is hidden until the text is closed.
  createEffect(
    on(openId, (id, before) => {
      if (id === null && leaving) focusInQueue(before ?? null);
      leaving = false;
    }),
  );
  // On a big screen the first one is open at once; on a phone the queue comes first.
  createEffect(
    on(queue.rows, ([first]) => {
      if (first && !openId() && isWide()) open(first.id, true);
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
            <QueueTabs place={place()} counts={queue.counts()} panel={PANEL} onChoose={choose} />
            <QueuePanel id={PANEL} queue={queue} place={place()} onOpen={read} />
          </nav>
          <section class="review-desk" ref={desk} tabindex="-1" aria-label="The submission">
            <Show
              when={openId()}
              keyed
              fallback={<p class="muted review-none">Open one from the list to read it here.</p>}
            >
              {(id) => (
                <Desk
                  id={id}
                  onDecided={decided}
                  onBack={back}
                  onRefused={() => void queue.reload()}
                  onGone={read}
                />
              )}
            </Show>
          </section>
        </div>
      </Show>
    </div>
  );
}

function isWide(): boolean {
  return window.matchMedia('(width >= 900px)').matches;
}
