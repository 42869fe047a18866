import { For, Show } from 'solid-js';
import { fieldLabel } from '../../lib/drafts-labels.ts';
import { count } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Something in a file that was not taken over. */
export interface FileProblem {
  /** Counted from one. */
  readonly line: number;
  readonly field: string;
  /** To be read after the field. */
  readonly message: string;
}

/** See {@link FileProblems}. */
export interface FileProblemsProps {
  readonly problems: readonly FileProblem[];
  readonly onClose: () => void;
}

/** What of an imported file is not in the draft, line by line; the rest is. */
export function FileProblems(props: FileProblemsProps) {
  return (
    <Show when={props.problems.length > 0}>
      <Notice tone="warning">
        <h2 class="file-problems-title">
          {count(props.problems.length, 'thing')} in the file could not be taken over
        </h2>
        <ul class="file-problems">
          <For each={props.problems}>
            {({ line, field, message }) => (
              <li>
                Line {line}, <strong>{fieldLabel(field)}</strong>: {message}
              </li>
            )}
          </For>
        </ul>
        <Button onClick={() => props.onClose()}>I have read it</Button>
      </Notice>
    </Show>
  );
}
