import { createEffect, createSignal, on, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { Choices } from '../../ui/Choices.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type MemberRow, SetRoleMutation } from './member-operations.ts';
import { ROLE_MEANS, ROLE_WORDS, ROLES, type Role } from './role-words.ts';

/** See {@link SetRole}. */
export interface SetRoleProps {
  /** Whose role; null while the dialog is closed. */
  readonly member: MemberRow | null;
  /** Whether that is whoever asks. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onDone: (what: string) => void;
}

/** Gives a member another role, and says what it means before it does. */
export function SetRole(props: SetRoleProps) {
  const [role, setRole] = createSignal<Role>('MEMBER');
  const action = createAction(useClient(), SetRoleMutation, (data) => data.setRole);
  createEffect(
    on(
      () => props.member,
      (member) => member && setRole(member.role),
    ),
  );
  const confirm = async () => {
    const member = props.member;
    if (!member) return;
    const done = await action.run({ input: { memberId: member.id, role: role() } });
    const { name } = member;
    if (done) props.onDone(`${name} is now ${inWords(role())}.`);
  };
  return (
    <ConfirmDialog
      open={props.member !== null}
      title={`Which role shall ${props.member?.name ?? 'the member'} have?`}
      action={`Make them ${inWords(role())}`}
      busy={action.busy()}
      failure={action.failure()}
      onConfirm={() => void confirm()}
      onClose={() => {
        action.clear();
        props.onClose();
      }}
    >
      <Show when={props.isOwn}>
        <p>
          This is you. As anything but an administrator you can no longer manage the group, and
          another administrator has to give the role back.
        </p>
      </Show>
      <Choices
        legend="Role"
        hint={ROLE_MEANS[role()]}
        options={ROLES}
        value={role()}
        // The options are the graph's own values.
        onChoose={(value) => setRole(value as Role)}
      />
    </ConfirmDialog>
  );
}

function inWords(role: Role): string {
  const word = ROLE_WORDS[role].toLowerCase();
  return role === 'ADMIN' ? `an ${word}` : `a ${word}`;
}
