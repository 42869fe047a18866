import { createSignal, For } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { dayWords } from '../../lib/receipt-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type InvitationRow, RevokeInvitationMutation } from './member-operations.ts';
import { ROLE_WORDS } from './role-words.ts';

/** See {@link Invitations}. */
export interface InvitationsProps {
  readonly rows: readonly InvitationRow[];
  readonly onChanged: (what: string) => void;
}

/** Who was asked to join and has not come yet, each with the way to take it back. */
export function Invitations(props: InvitationsProps) {
  const [revoking, setRevoking] = createSignal<InvitationRow | null>(null);
  const client = useClient();
  const action = createAction(client, RevokeInvitationMutation, (data) => data.revokeInvitation);
  const revoke = async () => {
    const invitation = revoking();
    if (!invitation) return;
    const { id, email } = invitation;
    if (!(await action.run({ input: { id } }))) return;
    setRevoking(null);
    props.onChanged(`The invitation to ${email} is withdrawn.`);
  };
  return (
    <section class="admin-section" aria-labelledby="invitations-title">
      <h2 id="invitations-title">Invited, not here yet</h2>
      <table class="admin-table">
        <caption class="visually-hidden">Open invitations</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Good until</th>
            <th scope="col">
              <span class="visually-hidden">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td data-label="E-mail">{row.email}</td>
                <td data-label="Role">{ROLE_WORDS[row.role]}</td>
                <td data-label="Good until">{dayWords(row.expiresOn)}</td>
                <td class="admin-acts">
                  <Button variant="quiet" onClick={() => setRevoking(row)}>
                    Withdraw<span class="visually-hidden"> the invitation of {row.name}</span>
                  </Button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <ConfirmDialog
        open={revoking() !== null}
        title={`Withdraw the invitation to ${revoking()?.email ?? 'this address'}?`}
        action="Withdraw it"
        danger
        busy={action.busy()}
        failure={action.failure()}
        onConfirm={() => void revoke()}
        onClose={() => {
          action.clear();
          setRevoking(null);
        }}
      >
        <p>The link in the mail stops working at once. The address can be invited again.</p>
      </ConfirmDialog>
    </section>
  );
}
