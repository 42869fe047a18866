import { createEffect, createUniqueId, For, on } from 'solid-js';
import { Field } from '../../../ui/Field.tsx';
import { Check } from './Check.tsx';
import { createChange } from './change.ts';
import type { Change } from './change-operations.ts';
import { EntryForm } from './EntryForm.tsx';
import { createEdit } from './edit.ts';
import { placeAddress } from './place.ts';
import { VendorNames } from './VendorNames.tsx';
import type { VendorName } from './vendor-names.ts';
import { CreateVendorMutation, UpdateVendorMutation, type Vendor } from './vendor-operations.ts';

/** See {@link VendorForm}. */
export interface VendorFormProps {
  /** Null for a new one. */
  readonly vendor: Vendor | null;
  /** Those in use, offered while one is typed. */
  readonly categories: readonly string[];
  readonly onSaved: (change: Change, id: string) => void;
}

/** What can be changed of a vendor. */
export function VendorForm(props: VendorFormProps) {
  const id = createUniqueId();
  const edit = createEdit(placeAddress('vendors', props.vendor?.id), fieldsOf(props.vendor));
  const create = createChange(CreateVendorMutation, (data) => data.createVendor);
  const update = createChange(UpdateVendorMutation, (data) => data.updateVendor);
  const change = () => (props.vendor ? update : create);
  createEffect(
    on(
      () => props.vendor,
      (vendor) => vendor && edit.rebase(fieldsOf(vendor)),
      { defer: true },
    ),
  );
  const save = async () => {
    const done = props.vendor
      ? await update.run({ input: { id: props.vendor.id, ...edit.changed() } })
      : await create.run({ input: edit.fields() });
    if (!done) return false;
    edit.reset(fieldsOf(done.vendor));
    props.onSaved(done.change, done.vendor.id);
    return true;
  };
  return (
    <EntryForm
      edit={edit}
      action={props.vendor ? 'Save the changes' : 'Add the vendor'}
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
      <Check
        label="The name is also an ordinary word"
        hint="Like “Epic”: it counts only beside other words of the field."
        checked={edit.fields().ordinaryWord}
        onChange={(ordinaryWord) => edit.set({ ordinaryWord })}
      />
      <Field
        label="Category"
        hint="What it mainly makes."
        autocomplete="off"
        list={`${id}-categories`}
        value={edit.fields().category}
        error={change().errorAt('category')}
        onInput={(event) => edit.set({ category: event.currentTarget.value })}
      />
      <datalist id={`${id}-categories`}>
        <For each={props.categories}>{(category) => <option value={category} />}</For>
      </datalist>
      <VendorNames
        names={edit.fields().names}
        error={change().errorAt('names')}
        wrong={change().rowAt('names')}
        onGather={edit.onGather}
        onChange={(names) => edit.set({ names })}
      />
    </EntryForm>
  );
}

function fieldsOf(vendor: Vendor | null) {
  const { name = '', category = '', ordinaryWord = false, names = [] } = vendor ?? {};
  return { name, category, ordinaryWord, names: names.map(nameOf) };
}

/** Without what is no part of an input. */
function nameOf({ alias, kind, fact, ordinaryWord, ambiguous }: VendorName): VendorName {
  return { alias, kind, fact, ordinaryWord, ambiguous };
}
