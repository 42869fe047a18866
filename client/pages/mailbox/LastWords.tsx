import { Show } from 'solid-js';
import { Conversation } from './Conversation.tsx';
import type { OpenMailbox } from './operations.ts';

/** What the reviewers said last and whatever was answered, to have in sight while revising. */
export function LastWords(props: { readonly messages: OpenMailbox['messages'] }) {
  const last = () => {
    const at = props.messages.findLastIndex(({ from }) => from === 'REVIEWER');
    return at < 0 ? [] : props.messages.slice(at);
  };
  return (
    <Show when={last().length > 0}>
      <section class="stack" aria-labelledby="last-words">
        <h2 id="last-words">What was said last</h2>
        <Conversation messages={last()} reader="AUTHOR" />
      </section>
    </Show>
  );
}
