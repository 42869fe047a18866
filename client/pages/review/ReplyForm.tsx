import { createSignal } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ReplyMutation } from './operations.ts';
import { forgetUnsent, keepUnsent, unsentText } from './unsent.ts';

/**
 * Writes to an author whom nobody knows, and changes nothing else. What is not sent stays with its
 * submission, so the form is made anew for each.
 */
export function ReplyForm(props: { readonly id: string }) {
  const [text, setText] = createSignal(unsentText(props.id, 'REPLY') ?? '');
  const [error, setError] = createSignal<string | undefined>();
  const action = createAction(useClient(), ReplyMutation, (data) => data.replyToAuthor);
  let words: HTMLTextAreaElement | undefined;
  const send = async () => {
    if (text().trim() === '') {
      setError('The message is empty: write at least a sentence.');
      words?.focus();
      return;
    }
    const done = await action.run({ input: { id: props.id, message: text() } });
    setError(action.failure() ?? undefined);
    if (!done) return;
    setText('');
    forgetUnsent(props.id, 'REPLY');
  };
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
        label="Write to the author"
        hint="They answer in their mailbox. Ask nothing that would tell you who they are."
        rows={3}
        value={text()}
        error={error()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keepUnsent(props.id, 'REPLY', event.currentTarget.value);
          setError(undefined);
        }}
      />
      <div class="actions">
        <Button type="submit" busy={action.busy()}>
          Send the message
        </Button>
      </div>
    </form>
  );
}
