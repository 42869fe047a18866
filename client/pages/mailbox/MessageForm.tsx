import { createSignal, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type OpenMailbox, SendMessageMutation } from './operations.ts';

/** See {@link MessageForm}. */
export interface MessageFormProps {
  readonly receipt: string;
  readonly onSent: (mailbox: OpenMailbox) => void;
}

/** Writes to the reviewers; what was written stays when it does not arrive. */
export function MessageForm(props: MessageFormProps) {
  const [text, setText] = createSignal('');
  const [empty, setEmpty] = createSignal(false);
  const action = createAction(anonymousClient, SendMessageMutation, (data) => data.sendMessage);
  let words: HTMLTextAreaElement | undefined;
  const send = async () => {
    setEmpty(text().trim() === '');
    if (empty()) return words?.focus();
    const done = await action.run({ input: { receipt: props.receipt, text: text() } });
    if (!done) return;
    setText('');
    props.onSent(done.mailbox);
  };
  const error = () =>
    empty() ? 'The message is empty: write at least a sentence.' : (action.failure() ?? undefined);
  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy()) void send();
      }}
    >
      <TextArea
        ref={words}
        label="Write to the reviewers"
        hint="Sign with nothing, and name neither places nor people."
        rows={3}
        autocomplete="off"
        value={text()}
        error={error()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setEmpty(false);
        }}
      />
      <div class="actions">
        <Button type="submit" busy={action.busy()}>
          Send the message
        </Button>
        <Show when={action.failure()}>
          <span class="visually-hidden" role="alert">
            {action.failure()}
          </span>
        </Show>
      </div>
    </form>
  );
}
