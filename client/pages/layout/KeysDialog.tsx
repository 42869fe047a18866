import { Show } from 'solid-js';
import { setSingleKeys, singleKeysOn } from '../../lib/keyboard.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { canReview, useViewer } from './viewer.ts';

/** Every key that does something, and what. */
export default function KeysDialog(props: { readonly onClose: () => void }) {
  const viewer = useViewer();
  return (
    <Dialog open onClose={props.onClose} title="Shortcuts">
      <dl class="keys">
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>Go to the search box</dd>
        </div>
        <div>
          <dt>
            <kbd>↓</kbd> <kbd>↑</kbd>
          </dt>
          <dd>Walk through the results, or through the suggestions while they are open</dd>
        </div>
        <div>
          <dt>
            <kbd>Alt</kbd>+<kbd>↓</kbd>
          </dt>
          <dd>Show the recent searches or the suggestions, from the box</dd>
        </div>
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>Open the result, or take the suggestion</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>Clear the search box, or close what is open</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>Show this list</dd>
        </div>
        <Show when={canReview(viewer())}>
          <div>
            <dt>
              <kbd>j</kbd> <kbd>k</kbd>
            </dt>
            <dd>In the review queue: the next and the one before; Enter opens it</dd>
          </div>
          <div>
            <dt>
              <kbd>u</kbd>
            </dt>
            <dd>In review: back to the queue</dd>
          </div>
          <div>
            <dt>
              <kbd>a</kbd> <kbd>c</kbd> <kbd>d</kbd>
            </dt>
            <dd>
              In review: approve, ask for changes, decline; each asks once more. On another row of
              the queue: open it, to be read first
            </dd>
          </div>
        </Show>
      </dl>
      <label class="choice">
        <input
          type="checkbox"
          checked={singleKeysOn()}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <span>Single keys act on this device</span>
      </label>
    </Dialog>
  );
}
