import './result.css';
import { Show } from 'solid-js';
import { RESULT_WORDS } from '../lib/words.ts';

/** How a write-up ended. */
export type Result = keyof typeof RESULT_WORDS;

/** How it ended, by word and by shape: a full, a half and an empty disc. */
export function ResultBadge(props: { readonly result: Result }) {
  return (
    <span class="result" data-result={props.result}>
      <svg viewBox="0 0 16 16" width="0.875em" height="0.875em" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2" />
        <Show when={props.result === 'SOLVED'}>
          <circle cx="8" cy="8" r="6.5" fill="currentColor" />
        </Show>
        <Show when={props.result === 'PARTLY'}>
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
        </Show>
      </svg>
      {RESULT_WORDS[props.result]}
    </span>
  );
}
