import { For } from 'solid-js';
import { dayWords } from '../../lib/receipt-words.ts';
import type { InvitationRow } from './member-operations.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Who was asked to join and has not come yet. */
export function Invitations(props: { readonly rows: readonly InvitationRow[] }) {
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
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
