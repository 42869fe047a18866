import '../../../ui/actions.css';
import { type JSX, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Edit } from './edit.ts';

/** See {@link EntryForm}. */
export interface EntryFormProps {
  // The form does not look into the fields.
  readonly edit: Pick<Edit<object>, 'gather' | 'isKept' | 'discard'>;
  /** The verb that saves. */
  readonly action: string;
  readonly busy: boolean;
  /** What is about no single field. */
  readonly failure: string | null;
  /** Resolves to whether it was saved. */
  readonly onSave: () => Promise<boolean>;
  readonly children: JSX.Element;
}

/** The fields of an entry and the button that saves them; an error leads to its field. */
export function EntryForm(props: EntryFormProps) {
  let form: HTMLFormElement | undefined;
  const save = async () => {
    props.edit.gather();
    if (await props.onSave()) return;
    form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <form
      ref={form}
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) void save();
      }}
    >
      <Show when={props.edit.isKept()}>
        <Notice tone="warning">
          <p>What you typed here before is not saved yet.</p>
          <Button onClick={() => props.edit.discard()}>Throw it away</Button>
        </Notice>
      </Show>
      {props.children}
      <Show when={props.failure}>
        <Notice tone="error" live>
          {props.failure}
        </Notice>
      </Show>
      <div class="actions">
        <Button type="submit" variant="primary" busy={props.busy}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
