import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { dayWords, localDay } from '../../lib/receipt-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type KeyRow, RevokeKeyMutation } from './key-operations.ts';

/** See {@link KeyTable}. */
export interface KeyTableProps {
  readonly rows: readonly KeyRow[];
  readonly onRevoked: (name: string) => void;
}

/** The keys in rows, with their first letters, and the way to end them. */
export function KeyTable(props: KeyTableProps) {
  const [revoking, setRevoking] = createSignal<KeyRow | null>(null);
  const action = createAction(useClient(), RevokeKeyMutation, (data) => data.revokeApiKey);
  const revoke = async () => {
    const key = revoking();
    if (!key) return;
    const { id, name } = key;
    if (!(await action.run({ input: { id } }))) return;
    setRevoking(null);
    props.onRevoked(name);
  };
  return (
    <>
      <table class="admin-table">
        <caption class="visually-hidden">
          Keys, with what they begin with and how long they last
        </caption>
        <thead>
          <tr>
            <th scope="col">Used by</th>
            <th scope="col">Begins with</th>
            <th scope="col">Reads as</th>
            <th scope="col">State</th>
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
                <td data-label="Begins with">
                  <code>{row.start}</code>
                </td>
                <td data-label="Reads as">{row.member.name}</td>
                <td data-label="State">{stateOf(row)}</td>
                <td class="admin-acts">
                  <Show when={isGood(row)}>
                    <Button variant="quiet" onClick={() => setRevoking(row)}>
                      Revoke<span class="visually-hidden"> {row.name}</span>
                    </Button>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <ConfirmDialog
        open={revoking() !== null}
        title={`Revoke the key “${revoking()?.name ?? ''}”?`}
        action="Revoke it"
        danger
        busy={action.busy()}
        failure={action.failure()}
        onConfirm={() => void revoke()}
        onClose={() => {
          action.clear();
          setRevoking(null);
        }}
      >
        <p>
          It begins with <code translate="no">{revoking()?.start}</code>.
        </p>
        <p>The program that uses it is refused from now on. A key cannot be brought back.</p>
      </ConfirmDialog>
    </>
  );
}

function isGood(row: KeyRow): boolean {
  return !row.revoked && row.expiresOn >= localDay();
}

function stateOf(row: KeyRow): string {
  if (row.revoked) return 'Revoked';
  const day = dayWords(row.expiresOn);
  return isGood(row) ? `Good until ${day}` : `Ended on ${day}`;
}
