import { createEffect, createMemo, Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { createQuery } from '../../graphql/query.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type ReviewedSubmission, SubmissionQuery } from './operations.ts';
import { SubmissionView } from './SubmissionView.tsx';

/** See {@link Desk}. */
export interface DeskProps {
  readonly id: string;
  /** Called with what was done, when it no longer stands where it stood. */
  readonly onDecided: (what: string) => void;
  readonly onBack: () => void;
  /** Called when a verdict was refused, for the queue may be out of date as well. */
  readonly onRefused: () => void;
  /** Called when the text went away under a verdict, and the focus with it. */
  readonly onGone: () => void;
}

/** One submission, from its id: loading, gone, failed or open. */
export function Desk(props: DeskProps) {
  const [answer, reload] = createQuery({
    query: SubmissionQuery,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  });
  // A text that is being read stays when it cannot be loaded once more.
  const submission = createMemo<ReviewedSubmission | null | undefined>((before) =>
    answer.error && before ? before : answer.data?.submission,
  );
  let wasRefused = false;
  const refused = () => {
    wasRefused = true;
    reload({ requestPolicy: 'network-only' });
    props.onRefused();
  };
  createEffect(() => {
    if (submission() === null && wasRefused) props.onGone();
  });
  return (
    <>
      <p class="review-back">
        <Button variant="quiet" onClick={() => props.onBack()}>
          <Icon name="back" /> Back to the queue
        </Button>
      </p>
      <Switch fallback={<Skeleton lines={10} label="Loading the submission" />}>
        <Match when={submission()}>
          {(found) => (
            <SubmissionView submission={found()} onDecided={props.onDecided} onRefused={refused} />
          )}
        </Match>
        <Match when={answer.error}>
          {(error) => (
            <ErrorState
              title="This submission could not be loaded"
              onRetry={() => reload({ requestPolicy: 'network-only' })}
            >
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Match>
        <Match when={answer.data && !answer.fetching}>
          <EmptyState title="This submission is no longer here">
            <p>Its author has withdrawn it, or it has been released. Open another from the list.</p>
          </EmptyState>
        </Match>
      </Switch>
    </>
  );
}
