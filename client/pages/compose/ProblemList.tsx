import { For, Show } from 'solid-js';
import type { DraftProblem } from '../../lib/drafts-check.ts';
import { count } from '../../lib/words.ts';

/** Everything to mend before it can be sent; each sentence leads to its field. */
export function ProblemList(props: { readonly problems: readonly DraftProblem[] }) {
  return (
    <Show when={props.problems.length > 0}>
      <div id="composer-problems" class="problem-list" role="alert" tabindex="-1">
        <h2>{count(props.problems.length, 'thing')} to mend first</h2>
        <ul>
          <For each={props.problems}>
            {(problem) => (
              <li>
                <Show when={problem.field} fallback={problem.message}>
                  <button
                    type="button"
                    class="text-button"
                    onClick={() => goToField(problem.field)}
                  >
                    {problem.message}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** Puts the cursor into a field, or into the first one of its section. */
export function goToField(field: string): void {
  const section = field.split('.')[0] ?? '';
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const exact = boxes.find((box) => box.dataset.field === field);
  (exact ?? boxes.find((box) => box.dataset.field?.startsWith(section)))?.focus();
}
