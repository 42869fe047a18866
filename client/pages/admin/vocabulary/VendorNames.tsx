import { createSignal, Index, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { VendorNameFields } from './VendorNameFields.tsx';
import { BLANK, nameNote, type VendorName } from './vendor-names.ts';

/** See {@link VendorNames}. */
export interface VendorNamesProps {
  readonly names: readonly VendorName[];
  readonly error: string | undefined;
  /** Which of them the error is about. */
  readonly wrong: number | undefined;
  readonly onChange: (names: VendorName[]) => void;
  /** Has what is being written taken in before the form is saved. */
  readonly onGather: (take: () => void) => void;
}

/** The other names of a vendor as chips below the box that adds one: a press opens it there, to be changed. */
export function VendorNames(props: VendorNamesProps) {
  const [at, setAt] = createSignal<number | null>(null);
  const [name, setName] = createSignal(BLANK);
  const [answer, setAnswer] = createSignal('');
  let list: HTMLUListElement | undefined;
  let box: HTMLInputElement | undefined;

  const write = (index: number | null, value: VendorName) => {
    setAt(index);
    setName(value);
  };
  const take = () => {
    const written = { ...name(), alias: name().alias.trim(), fact: name().fact?.trim() || null };
    if (written.alias === '') return;
    const index = at() ?? props.names.findIndex(({ alias }) => alias === written.alias);
    const isThere = index >= 0;
    setAnswer(`“${written.alias}” is ${isThere ? 'changed' : 'added'}.`);
    props.onChange(isThere ? props.names.with(index, written) : [...props.names, written]);
    write(null, BLANK);
  };
  const remove = (index: number) => {
    setAnswer(`“${props.names[index]?.alias}” is taken away.`);
    if (at() !== null) write(null, BLANK);
    props.onChange(props.names.filter((_, other) => other !== index));
    const chips = list?.querySelectorAll<HTMLElement>('.vocabulary-chip');
    (chips?.[Math.min(index, chips.length - 1)] ?? box)?.focus();
  };
  props.onGather(take);

  return (
    <fieldset class="field vocabulary-names" data-invalid={props.error ? '' : undefined}>
      <legend class="field-label">Other names</legend>
      <p class="field-hint">
        Products, former names, nicknames. Whoever searches for one finds the vendor. Press one to
        change it.
      </p>
      <Show when={props.error}>
        <p class="field-error" role="alert">
          {props.error}
        </p>
      </Show>
      <VendorNameFields
        ref={(input) => {
          box = input;
        }}
        name={name()}
        isNew={at() === null}
        onChange={setName}
        onTake={() => {
          take();
          box?.focus();
        }}
        onLeave={() => {
          write(null, BLANK);
          box?.focus();
        }}
      />
      <ul class="vocabulary-chips" ref={list} aria-label="Other names">
        <Index each={props.names}>
          {(one, index) => (
            <li class="vocabulary-pair">
              <Button
                class="vocabulary-chip"
                aria-pressed={at() === index}
                aria-invalid={props.wrong === index ? 'true' : undefined}
                title={one().fact ?? undefined}
                onClick={() => {
                  write(index, one());
                  box?.focus();
                }}
              >
                <span>{one().alias}</span>
                <span class="vocabulary-kind">{nameNote(one())}</span>
              </Button>
              <Button class="vocabulary-remove" onClick={() => remove(index)}>
                <Icon name="cross" />
                <span class="visually-hidden">Take {one().alias} away</span>
              </Button>
            </li>
          )}
        </Index>
      </ul>
      <p class="visually-hidden" role="status">
        {answer()}
      </p>
    </fieldset>
  );
}
