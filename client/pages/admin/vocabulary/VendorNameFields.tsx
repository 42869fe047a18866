import { Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Check } from './Check.tsx';
import { type AliasKind, KINDS, type VendorName } from './vendor-names.ts';

const OPTIONS = Object.entries(KINDS).map(([value, { label }]) => ({ value, label }));

/** See {@link VendorNameFields}. */
export interface VendorNameFieldsProps {
  readonly ref: (box: HTMLInputElement) => void;
  readonly name: VendorName;
  /** It is not in the list yet. */
  readonly isNew: boolean;
  readonly onChange: (name: VendorName) => void;
  readonly onTake: () => void;
  /** Leaves the one in the list as it was. */
  readonly onLeave: () => void;
}

/** Where one other name is written or changed. */
export function VendorNameFields(props: VendorNameFieldsProps) {
  const set = (some: Partial<VendorName>) => props.onChange({ ...props.name, ...some });
  const onEnter = (event: KeyboardEvent) => {
    // It would send the form, which nobody means in the middle of a list.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    props.onTake();
  };
  return (
    <div class="vocabulary-name">
      <Field
        ref={props.ref}
        label={props.isNew ? 'Add a name' : 'Change the name'}
        autocomplete="off"
        value={props.name.alias}
        onInput={(event) => set({ alias: event.currentTarget.value })}
        onKeyDown={onEnter}
      />
      <Select
        label="What it is"
        options={OPTIONS}
        value={props.name.kind}
        // The options are the graph's own values.
        onChange={(event) => set({ kind: event.currentTarget.value as AliasKind })}
      />
      <Field
        label="A fact about it, if any"
        autocomplete="off"
        value={props.name.fact ?? ''}
        onInput={(event) => set({ fact: event.currentTarget.value })}
        onKeyDown={onEnter}
      />
      <div class="vocabulary-checks">
        <Check
          label="Also an ordinary word"
          hint="Like “Clarity”: it counts only beside other words of the field."
          checked={props.name.ordinaryWord}
          onChange={(ordinaryWord) => set({ ordinaryWord })}
        />
        <Check
          label="May mean something else"
          hint="Like “PM”: it counts only in context, and other vendors may have it, too."
          checked={props.name.ambiguous}
          onChange={(ambiguous) => set({ ambiguous })}
        />
      </div>
      <div class="actions">
        <Button onClick={() => props.onTake()}>
          {props.isNew ? 'Add the name' : 'Change the name'}
        </Button>
        <Show when={!props.isNew}>
          <Button variant="quiet" onClick={() => props.onLeave()}>
            Leave it as it was
          </Button>
        </Show>
      </div>
    </div>
  );
}
