import { Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { ReviewQueue } from './load-queue.ts';
import { Queue } from './Queue.tsx';
import { EMPTY_QUEUE, type Place } from './review-words.ts';

/** See {@link QueuePanel}. */
export interface QueuePanelProps {
  readonly id: string;
  readonly queue: ReviewQueue;
  readonly place: Place;
  readonly onOpen: () => void;
}

/** What a tab shows: the queue, that it is empty, coming, or did not come. */
export function QueuePanel(props: QueuePanelProps) {
  const retry = () => void props.queue.reload();
  return (
    <div id={props.id} role="tabpanel" aria-label="The queue" class="queue-panel">
      <Switch fallback={<Skeleton lines={4} label="Loading the queue" />}>
        <Match when={props.queue.error()}>
          {(error) => (
            <ErrorState title="The queue could not be loaded" onRetry={retry}>
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={props.queue.rows().length > 0}>
          <Queue queue={props.queue} onOpen={() => props.onOpen()} />
        </Match>
        <Match when={!props.queue.loading() && props.queue.total() !== undefined}>
          <EmptyState title={EMPTY_QUEUE[props.place].title}>
            <p>{EMPTY_QUEUE[props.place].text}</p>
          </EmptyState>
        </Match>
      </Switch>
    </div>
  );
}
