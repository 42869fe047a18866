import { createEffect, For, on } from 'solid-js';
import { Choices } from '../../../ui/Choices.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Check } from './Check.tsx';
import { createChange } from './change.ts';
import type { Change } from './change-operations.ts';
import { EntryForm } from './EntryForm.tsx';
import { createEdit } from './edit.ts';
import { placeAddress } from './place.ts';
import {
  CreateSynonymMutation,
  type Synonym,
  UpdateSynonymMutation,
} from './synonym-operations.ts';
import { Words } from './Words.tsx';

/** See {@link SynonymForm}. */
export interface SynonymFormProps {
  /** Null for a new one. */
  readonly synonym: Synonym | null;
  readonly onSaved: (change: Change, id: string) => void;
}

const STRENGTHS = [
  { value: 'EXACT', label: 'The same thing' },
  { value: 'LOOSE', label: 'Nearly the same' },
];

const STRENGTH_MEANS = {
  EXACT: 'Each word finds the others nearly as well as itself.',
  LOOSE: 'Each word also finds the others, further down in the list.',
} as const;

const LISTS = [
  {
    list: 'equivalents',
    label: 'Equivalents',
    hint: 'They mean the same, both ways: whoever types one also finds the others.',
  },
  {
    list: 'oneWay',
    label: 'One-way words',
    hint: 'Whoever types one of them also finds the canonical word, never the reverse.',
  },
  {
    list: 'narrower',
    label: 'Narrower words',
    hint: 'They are part of it: a search for the canonical word also finds them, far down.',
  },
] as const;

/** The words of a group, and how far they may stand for each other. */
export function SynonymForm(props: SynonymFormProps) {
  const edit = createEdit(placeAddress('synonyms', props.synonym?.id), fieldsOf(props.synonym));
  const create = createChange(CreateSynonymMutation, (data) => data.createSynonym);
  const update = createChange(UpdateSynonymMutation, (data) => data.updateSynonym);
  const change = () => (props.synonym ? update : create);
  createEffect(
    on(
      () => props.synonym,
      (synonym) => synonym && edit.rebase(fieldsOf(synonym)),
      { defer: true },
    ),
  );
  const words = () => {
    const { canonical, equivalents, oneWay, narrower } = edit.fields();
    const all = [canonical.trim(), ...equivalents, ...oneWay, ...narrower];
    return [...new Set(all)].filter((word) => word !== '');
  };
  // A word that is taken away is no longer ambiguous either.
  const settle = () => {
    const { ambiguous } = edit.fields();
    const known = ambiguous.filter((word) => words().includes(word));
    if (known.length < ambiguous.length) edit.set({ ambiguous: known });
  };
  const save = async () => {
    settle();
    const done = props.synonym
      ? await update.run({ input: { id: props.synonym.id, ...edit.changed() } })
      : await create.run({ input: edit.fields() });
    if (!done) return false;
    edit.reset(fieldsOf(done.synonym));
    props.onSaved(done.change, done.synonym.id);
    return true;
  };
  const setAmbiguous = (word: string, is: boolean) => {
    const others = edit.fields().ambiguous.filter((other) => other !== word);
    edit.set({ ambiguous: is ? [...others, word] : others });
  };
  return (
    <EntryForm
      edit={edit}
      action={props.synonym ? 'Save the changes' : 'Add the words'}
      busy={change().busy()}
      failure={change().failure()}
      onSave={save}
    >
      <Field
        label="Canonical word"
        hint="It stands for all the others."
        autocomplete="off"
        value={edit.fields().canonical}
        error={change().errorAt('canonical')}
        onInput={(event) => edit.set({ canonical: event.currentTarget.value })}
      />
      <Choices
        legend="Strength"
        hint={STRENGTH_MEANS[edit.fields().strength]}
        options={STRENGTHS}
        value={edit.fields().strength}
        error={change().errorAt('strength')}
        // The options are the graph's own values.
        onChoose={(value) => edit.set({ strength: value as Synonym['strength'] })}
      />
      <For each={LISTS}>
        {({ list, label, hint }) => (
          <Words
            label={label}
            hint={hint}
            words={edit.fields()[list]}
            error={change().errorAt(list)}
            wrong={change().rowAt(list)}
            onGather={edit.onGather}
            onChange={(next) => edit.set({ [list]: next })}
          />
        )}
      </For>
      <fieldset class="field">
        <legend class="field-label">Ambiguous words</legend>
        <p class="field-hint">
          A word that means something else, too, counts only beside other words of the field.
        </p>
        <div class="vocabulary-ambiguous">
          <For each={words()} fallback={<p class="muted small">There are no words yet.</p>}>
            {(word) => (
              <Check
                label={word}
                checked={edit.fields().ambiguous.includes(word)}
                onChange={(is) => setAmbiguous(word, is)}
              />
            )}
          </For>
        </div>
      </fieldset>
    </EntryForm>
  );
}

function fieldsOf(synonym: Synonym | null) {
  const { canonical = '', strength = 'EXACT', equivalents = [] } = synonym ?? {};
  const { oneWay = [], narrower = [], ambiguous = [] } = synonym ?? {};
  return { canonical, strength, equivalents, oneWay, narrower, ambiguous };
}
