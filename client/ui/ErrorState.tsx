import './state.css';
import { type JSX, Show } from 'solid-js';
import { focusHeading, handFocusOn } from '../lib/focus.ts';
import { Button } from './Button.tsx';

/** See {@link ErrorState}. */
export interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** That nothing is lost, and what to do. */
  readonly children?: JSX.Element;
  readonly onRetry?: (() => void) | undefined;
}

/** Something failed: what happened, that nothing is lost, and how to try again. */
export function ErrorState(props: ErrorStateProps) {
  return (
    <div ref={handFocusOn(focusHeading)} class="state" data-kind="error" role="alert">
      <p class="state-title">{props.title}</p>
      <div class="state-text">{props.children}</div>
      <Show when={props.onRetry}>
        {(retry) => <Button onClick={() => retry()()}>Try again</Button>}
      </Show>
    </div>
  );
}
