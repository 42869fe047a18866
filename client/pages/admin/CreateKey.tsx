import { createSignal, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { CreateKeyMutation } from './key-operations.ts';

const DAYS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

/** Makes a key and shows its secret, once. */
export function CreateKey(props: { readonly onCreated: () => void }) {
  const [name, setName] = createSignal('');
  const [days, setDays] = createSignal('90');
  const [error, setError] = createSignal<string | undefined>();
  const [made, setMade] = createSignal<{ name: string; secret: string } | null>(null);
  const action = createAction(useClient(), CreateKeyMutation, (data) => data.createApiKey);
  let form: HTMLFormElement | undefined;
  const create = async () => {
    if (name().trim() === '') {
      setError('The name is empty: write which program will use the key.');
      form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    const done = await action.run({ input: { name: name().trim(), days: Number(days()) } });
    if (!done) return;
    setMade({ name: done.apiKey.name, secret: done.secret });
    setName('');
    props.onCreated();
  };
  return (
    <section class="admin-section" aria-labelledby="create-key-title">
      <h2 id="create-key-title">Make a key</h2>
      <form
        ref={form}
        class="admin-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.busy()) void create();
        }}
      >
        <Field
          label="Which program will use it?"
          autocomplete="off"
          value={name()}
          error={error()}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <Select
          label="Good for"
          options={DAYS}
          value={days()}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" busy={action.busy()}>
          Make the key
        </Button>
      </form>
      <Show when={action.failure()}>
        <Notice tone="error" live>
          {action.failure()}
        </Notice>
      </Show>
      <Show when={made()}>
        {(key) => (
          <Notice tone="success" live>
            <p>The key “{key().name}” is made. Copy it now: it is shown this once.</p>
            <p class="secret">
              <code translate="no">{key().secret}</code>
            </p>
            <div class="actions">
              <CopyButton text={key().secret} label="Copy the key" />
              <Button variant="quiet" onClick={() => setMade(null)}>
                I have it, hide it
              </Button>
            </div>
          </Notice>
        )}
      </Show>
    </section>
  );
}
