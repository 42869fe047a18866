import { createSignal, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { InviteMutation } from './member-operations.ts';
import { ROLES, type Role } from './role-words.ts';

/** Asks somebody to join the group. */
export function InviteForm(props: { readonly onInvited: (email: string) => void }) {
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [role, setRole] = createSignal<Role>('MEMBER');
  const [asked, setAsked] = createSignal(false);
  const action = createAction(useClient(), InviteMutation, (data) => data.inviteMember);
  let form: HTMLFormElement | undefined;

  const nameError = () =>
    asked() && name().trim() === '' ? 'The name is empty: write it as members know it.' : undefined;
  const emailError = () =>
    asked() && !/^\S+@\S+\.\S+$/.test(email().trim())
      ? 'This is not an e-mail address: write one such as name@example.org.'
      : undefined;

  const invite = async () => {
    setAsked(true);
    if (nameError() || emailError()) {
      form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    const to = email().trim();
    const done = await action.run({ input: { name: name().trim(), email: to, role: role() } });
    if (!done) return;
    setName('');
    setEmail('');
    setAsked(false);
    props.onInvited(to);
  };

  return (
    <section class="admin-section" aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      <form
        ref={form}
        class="admin-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.busy()) void invite();
        }}
      >
        <Field
          label="Name"
          autocomplete="off"
          value={name()}
          error={nameError()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Field
          label="E-mail"
          type="email"
          autocomplete="off"
          value={email()}
          error={emailError()}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label="Role"
          options={ROLES}
          value={role()}
          // The options are the graph's own values.
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        <Button type="submit" variant="primary" busy={action.busy()}>
          Send the invitation
        </Button>
      </form>
      <Show when={action.failure()}>
        <Notice tone="error" live>
          {action.failure()}
        </Notice>
      </Show>
    </section>
  );
}
