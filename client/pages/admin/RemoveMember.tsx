import { Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type MemberRow, RemoveMemberMutation } from './member-operations.ts';

/** See {@link RemoveMember}. */
export interface RemoveMemberProps {
  /** Whom; null while the dialog is closed. */
  readonly member: MemberRow | null;
  /** Whether that is whoever asks. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Asks before a member is taken out of the group. */
export function RemoveMember(props: RemoveMemberProps) {
  const action = createAction(useClient(), RemoveMemberMutation, (data) => data.removeMember);
  const confirm = async () => {
    const member = props.member;
    if (!member) return;
    const { id, name } = member;
    const done = await action.run({ input: { memberId: id } });
    if (done) props.onDone(`${name} is removed.`);
  };
  return (
    <ConfirmDialog
      open={props.member !== null}
      title={`Remove ${props.member?.name ?? 'this member'} from the group?`}
      action={props.isOwn ? 'Remove yourself' : 'Remove them'}
      danger
      busy={action.busy()}
      failure={action.failure()}
      onConfirm={() => void confirm()}
      onClose={() => {
        action.clear();
        props.onClose();
      }}
    >
      <Show
        when={props.isOwn}
        fallback={
          <p>
            They are signed out everywhere and their keys stop working at once. What they may have
            written stays, for nobody knows what that is. They can be invited again.
          </p>
        }
      >
        <p>
          This is you. You are signed out everywhere and your keys stop working at once. What you
          may have written stays, for nobody knows what that is. Only another administrator can
          invite you again.
        </p>
      </Show>
    </ConfirmDialog>
  );
}
