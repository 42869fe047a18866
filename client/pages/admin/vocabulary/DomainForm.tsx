import { createEffect, on, Show } from 'solid-js';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { createChange } from './change.ts';
import type { Change } from './change-operations.ts';
import { CreateDomainMutation, type Domain, UpdateDomainMutation } from './domain-operations.ts';
import { EntryForm } from './EntryForm.tsx';
import { createEdit } from './edit.ts';
import { placeAddress } from './place.ts';
import type { ShelfRow } from './shelf-rows.ts';
import { Words } from './Words.tsx';

/** See {@link DomainForm}. */
export interface DomainFormProps {
  /** Null for a new one. */
  readonly domain: Domain | null;
  /** Those that a new one can be part of. */
  readonly wider: readonly ShelfRow[];
  readonly onSaved: (change: Change, id: string) => void;
}

/** What can be changed of a domain; a new one is also given its place. */
export function DomainForm(props: DomainFormProps) {
  const edit = createEdit(placeAddress('domains', props.domain?.id), fieldsOf(props.domain));
  const create = createChange(CreateDomainMutation, (data) => data.createDomain);
  const update = createChange(UpdateDomainMutation, (data) => data.updateDomain);
  const change = () => (props.domain ? update : create);
  createEffect(
    on(
      () => props.domain,
      (domain) => domain && edit.rebase(fieldsOf(domain)),
      { defer: true },
    ),
  );
  const save = async () => {
    const { parentId, ...fields } = edit.fields();
    const { parentId: _, ...changed } = edit.changed();
    const done = props.domain
      ? await update.run({ input: { id: props.domain.id, ...changed } })
      : await create.run({ input: { ...fields, ...(parentId ? { parentId } : {}) } });
    if (!done) return false;
    edit.reset(fieldsOf(done.domain));
    props.onSaved(done.change, done.domain.id);
    return true;
  };
  return (
    <EntryForm
      edit={edit}
      action={props.domain ? 'Save the changes' : 'Add the domain'}
      busy={change().busy()}
      failure={change().failure()}
      onSave={save}
    >
      <Field
        label="Name"
        autocomplete="off"
        value={edit.fields().name}
        error={change().errorAt('name')}
        onInput={(event) => edit.set({ name: event.currentTarget.value })}
      />
      <TextArea
        label="Definition"
        hint="What belongs here, in a sentence."
        rows={3}
        value={edit.fields().definition}
        error={change().errorAt('definition')}
        onInput={(event) => edit.set({ definition: event.currentTarget.value })}
      />
      <Show when={!props.domain}>
        <Select
          label="Part of"
          options={[
            { value: '', label: 'None: it is a top-level domain' },
            ...props.wider.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={edit.fields().parentId}
          error={change().errorAt('parentId')}
          onChange={(event) => edit.set({ parentId: event.currentTarget.value })}
        />
      </Show>
      <Words
        label="Other names"
        hint="Whoever searches for one of them finds what is in this domain."
        words={edit.fields().aliases}
        error={change().errorAt('aliases')}
        wrong={change().rowAt('aliases')}
        onGather={edit.onGather}
        onChange={(aliases) => edit.set({ aliases })}
      />
    </EntryForm>
  );
}

function fieldsOf(domain: Domain | null) {
  const { name = '', definition = '', aliases = [] } = domain ?? {};
  return { name, definition, aliases, parentId: domain?.parent?.id ?? '' };
}
