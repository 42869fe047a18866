import { createSignal, For, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import type { MemberRow } from './member-operations.ts';
import { RemoveMember } from './RemoveMember.tsx';
import { ROLE_WORDS } from './role-words.ts';
import { SetRole } from './SetRole.tsx';

/** See {@link MemberTable}. */
export interface MemberTableProps {
  readonly rows: readonly MemberRow[];
  /** The address of whoever looks at the list. */
  readonly own: string | undefined;
  readonly onChanged: (what: string) => void;
}

/** The members in rows; what changes one is asked once more in words. */
export function MemberTable(props: MemberTableProps) {
  const [changing, setChanging] = createSignal<MemberRow | null>(null);
  const [removing, setRemoving] = createSignal<MemberRow | null>(null);
  const isOwn = (row: MemberRow | null) => row !== null && row.email === props.own;
  return (
    <>
      <table class="admin-table">
        <caption class="visually-hidden">Members, with their roles</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">
              <span class="visually-hidden">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  {row.name}
                  <Show when={isOwn(row)}>
                    <span class="small"> (you)</span>
                  </Show>
                  <Show when={row.synthetic}>
                    <span class="muted small"> synthetic</span>
                  </Show>
                </th>
                <td data-label="E-mail">{row.email}</td>
                <td data-label="Role">{ROLE_WORDS[row.role]}</td>
                <td class="admin-acts">
                  <Button variant="quiet" onClick={() => setChanging(row)}>
                    Change role<span class="visually-hidden"> of {row.name}</span>
                  </Button>
                  <Button variant="quiet" onClick={() => setRemoving(row)}>
                    Remove<span class="visually-hidden"> {row.name}</span>
                  </Button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <SetRole
        member={changing()}
        isOwn={isOwn(changing())}
        onClose={() => setChanging(null)}
        onDone={(what) => {
          setChanging(null);
          props.onChanged(what);
        }}
      />
      <RemoveMember
        member={removing()}
        isOwn={isOwn(removing())}
        onClose={() => setRemoving(null)}
        onDone={(what) => {
          setRemoving(null);
          props.onChanged(what);
        }}
      />
    </>
  );
}
