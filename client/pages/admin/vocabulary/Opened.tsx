import { type Accessor, type JSX, Match, Switch } from 'solid-js';
import { explain } from '../../../graphql/errors.ts';
import type { Loaded } from '../../../lib/loaded.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { NOUNS } from './nouns.ts';
import { Panel } from './Panel.tsx';

/** See {@link Opened}. */
export interface OpenedProps<Entry> {
  readonly part: keyof typeof NOUNS;
  /** Null when there is no such entry. */
  readonly loaded: Loaded<Entry | null>;
  readonly children: (entry: Accessor<Entry>) => JSX.Element;
}

/** An entry on its way: its shape, why it did not come, that it is gone, or itself. */
export function Opened<Entry extends object>(props: OpenedProps<Entry>) {
  return (
    <Switch
      fallback={
        <div class="vocabulary-panel">
          <Skeleton lines={6} label={`Loading the ${NOUNS[props.part].one}`} />
        </div>
      }
    >
      <Match when={props.loaded.value()}>{(entry) => props.children(entry)}</Match>
      <Match when={props.loaded.value() === null}>
        <Panel part={props.part} title="It is not here">
          <EmptyState title={`There is no such ${NOUNS[props.part].one}`}>
            <p>It was taken away, or its addition was undone. Choose another in the list.</p>
          </EmptyState>
        </Panel>
      </Match>
      <Match when={props.loaded.error()}>
        {(error) => (
          <div class="vocabulary-panel">
            <ErrorState
              title={`The ${NOUNS[props.part].one} could not be loaded`}
              onRetry={props.loaded.reload}
            >
              <p>{explain(error())}</p>
            </ErrorState>
          </div>
        )}
      </Match>
    </Switch>
  );
}
