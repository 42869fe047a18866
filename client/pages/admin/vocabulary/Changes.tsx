import { createEffect, For, on, Show } from 'solid-js';
import { explain } from '../../../graphql/errors.ts';
import { createQuery } from '../../../graphql/query.ts';
import { count } from '../../../lib/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { createPager, PAGE_ROWS, Pager } from '../Pager.tsx';
import { type Change, ChangesQuery } from './change-operations.ts';
import { useReporting } from './reporting.ts';

/** What was changed, the latest first, each with the way back. */
export function Changes() {
  const { version } = useReporting();
  const pager = createPager();
  const [answer, reload] = createQuery({
    query: ChangesQuery,
    variables: () => ({ first: PAGE_ROWS, after: pager.after() }),
    requestPolicy: 'network-only',
  });
  const refresh = () => reload();
  createEffect(on(version, refresh, { defer: true }));
  return (
    <section class="admin-section" aria-labelledby="changes-title">
      <h2 id="changes-title">
        <Show when={answer.data} fallback="Changes">
          {(data) => <>{count(data().vocabularyChanges.totalCount, 'change')}</>}
        </Show>
      </h2>
      <p class="admin-lead">
        The latest first. Who made a change, and when, is kept nowhere. Where a later change rests
        on an earlier one, undo the later one first. To undo an undo, make the change anew.
      </p>
      <Show when={answer.error}>
        {(error) => (
          <ErrorState title="The changes could not be loaded" onRetry={refresh}>
            <p>{explain(error())}</p>
          </ErrorState>
        )}
      </Show>
      <Show
        when={answer.data}
        fallback={
          <Show when={!answer.error}>
            <Skeleton lines={6} label="Loading the changes" />
          </Show>
        }
      >
        {(data) => (
          <Show
            when={data().vocabularyChanges.edges.length > 0}
            fallback={
              <EmptyState title="Nothing was changed yet">
                <p>What you change in the other parts is listed here, and can be undone.</p>
              </EmptyState>
            }
          >
            <ul class="vocabulary-changes">
              <For each={data().vocabularyChanges.edges}>{({ node }) => <Row change={node} />}</For>
            </ul>
            <Pager
              pager={pager}
              totalCount={data().vocabularyChanges.totalCount}
              end={data().vocabularyChanges.pageInfo.endCursor}
              hasNext={data().vocabularyChanges.pageInfo.hasNextPage}
            />
          </Show>
        )}
      </Show>
    </section>
  );
}

function Row(props: { readonly change: Change }) {
  const { undo, undoing } = useReporting();
  return (
    <li>
      <span class="vocabulary-number">{props.change.number}</span>
      <span class="vocabulary-sentence" data-undone={props.change.undone ? '' : undefined}>
        {props.change.sentence}
      </span>
      <Show
        when={props.change.undoable}
        fallback={<span class="vocabulary-why muted small">{whyNot(props.change)}</span>}
      >
        <Button busy={undoing()} onClick={() => void undo(props.change)}>
          Undo<span class="visually-hidden"> number {props.change.number}</span>
        </Button>
      </Show>
    </li>
  );
}

function whyNot({ undone, undoes, heldBy }: Change): string {
  if (undone) return 'Undone.';
  return undoes === null
    ? `Number ${heldBy} rests on it: undo that one first.`
    : `It undid number ${undoes}.`;
}
