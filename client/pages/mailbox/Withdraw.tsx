import { Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { KeepCopy } from './KeepCopy.tsx';
import { type OpenMailbox, WithdrawMutation } from './operations.ts';
import type { MailboxText } from './state-words.ts';

/** See {@link Withdraw}. */
export interface WithdrawProps {
  readonly receipt: string;
  readonly published: boolean;
  /** What was sent last, and whether it would replace what is published. */
  readonly text: MailboxText | null;
  readonly isRevision: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWithdrawn: (mailbox: OpenMailbox) => void;
}

/** Asks before a text is deleted for good. */
export function Withdraw(props: WithdrawProps) {
  const action = createAction(anonymousClient, WithdrawMutation, (data) => data.withdraw);
  const withdraw = async () => {
    const done = await action.run({ input: { receipt: props.receipt } });
    if (done) props.onWithdrawn(done.mailbox);
  };
  return (
    <ConfirmDialog
      open={props.open}
      title="Withdraw what you wrote?"
      action="Withdraw and delete it"
      danger
      busy={action.busy()}
      failure={action.failure()}
      onConfirm={() => void withdraw()}
      onClose={() => {
        action.clear();
        props.onClose();
      }}
    >
      <div class="stack">
        <p>
          <Show when={props.published} fallback="It is taken out of the review">
            It is no longer found or read by any member
          </Show>
          , and the server deletes its text and this conversation at once. This cannot be undone;
          you can write it up again.
        </p>
        <Show when={props.isRevision}>
          <p>
            <strong>The published text goes with the revision.</strong> A revision cannot be taken
            back alone. To leave the text as it was, close this and tell the reviewers that they may
            decline the revision, or revise it back.
          </p>
        </Show>
        <Show when={props.text}>
          {(text) => (
            <div class="actions">
              <KeepCopy text={text()} />
              <span class="muted small">as a file; the composer can read it again</span>
            </div>
          )}
        </Show>
      </div>
    </ConfirmDialog>
  );
}
