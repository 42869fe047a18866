import './release-list.css';
import { For, Match, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { allRows, ask, createLoaded } from '../../lib/loaded.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ApprovedQuery } from './release-operations.ts';

/** See {@link ReleaseList}. */
export interface ReleaseListProps {
  /** How many wait; when it changes, the list is asked for anew. */
  readonly waiting: number;
}

/** The titles of what a release would publish, by title: their order says nothing of arrival. */
export function ReleaseList(props: ReleaseListProps) {
  const {
    value: approved,
    error,
    reload,
  } = createLoaded(
    (client) =>
      allRows(async (after) => {
        const context = { requestPolicy: 'network-only' } as const;
        return (await ask(client, ApprovedQuery, { after }, context)).submissions;
      }),
    () => props.waiting,
  );
  const byTitle = () =>
    [...(approved() ?? [])].sort((one, other) =>
      one.draft.title.localeCompare(other.draft.title, 'en'),
    );
  return (
    <Switch fallback={<Skeleton lines={3} label="Loading the titles" />}>
      <Match when={error()}>
        {(failure) => (
          <ErrorState title="The titles could not be loaded" onRetry={reload}>
            <p>{explain(failure())}</p>
          </ErrorState>
        )}
      </Match>
      <Match when={approved()}>
        <ul class="release-list">
          <For each={byTitle()}>
            {({ id, draft }) => (
              <li>
                <a href={`/review/${encodeURIComponent(id)}`}>{draft.title}</a>
              </li>
            )}
          </For>
        </ul>
      </Match>
    </Switch>
  );
}
