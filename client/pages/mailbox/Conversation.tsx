import './mailbox.css';
import { For, Show } from 'solid-js';
import { dayWords } from '../../lib/receipt-words.ts';

/** See {@link Conversation}. */
export interface ConversationProps {
  readonly messages: readonly {
    readonly position: number;
    readonly from: 'AUTHOR' | 'REVIEWER';
    readonly text: string;
    readonly day: string;
  }[];
  /** On whose screen it stands. */
  readonly reader: 'AUTHOR' | 'REVIEWER';
}

/** What author and reviewers said, oldest first; neither knows who the other is. */
export function Conversation(props: ConversationProps) {
  const who = (from: 'AUTHOR' | 'REVIEWER') => {
    if (from === props.reader) return from === 'AUTHOR' ? 'You' : 'Reviewers';
    return from === 'AUTHOR' ? 'The author' : 'A reviewer';
  };
  return (
    <Show
      when={props.messages.length > 0}
      fallback={<p class="muted">Nothing has been said yet.</p>}
    >
      <ol class="conversation">
        <For each={props.messages}>
          {(message) => (
            <li class="message" data-mine={message.from === props.reader ? '' : undefined}>
              <p class="message-who">
                {who(message.from)} <span class="muted">{dayWords(message.day)}</span>
              </p>
              <p class="message-text">{message.text}</p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
