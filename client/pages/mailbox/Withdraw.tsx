import { Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type OpenMailbox, WithdrawMutation } from './operations.ts';

/** See {@link Withdraw}. */
export interface WithdrawProps {
  readonly receipt: string;
  readonly published: boolean;
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
      <p>
        <Show when={props.published} fallback="It is taken out of the review">
          It is no longer found or read by any member
        </Show>
        , and the server deletes its text and this conversation at once. This cannot be undone; you
        can write it up again.
      </p>
    </ConfirmDialog>
  );
}
