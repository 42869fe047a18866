import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { otherName } from '../../../lib/names.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { Noun } from './nouns.ts';
import { fittingRows, type ShelfRow } from './shelf-rows.ts';

/** See {@link MergeInto}. */
export interface MergeIntoProps {
  readonly open: boolean;
  readonly noun: Noun;
  /** The one that goes. */
  readonly name: string;
  /** Which can take its place. */
  readonly others: readonly ShelfRow[];
  /** What moves, in words. */
  readonly moves: string;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: (intoId: string) => void;
  readonly onClose: () => void;
}

/** More than these are found quicker by typing. */
const MOST = 8;

/** Asks which other one takes the place of an entry, and says what follows. */
export function MergeInto(props: MergeIntoProps) {
  const [typed, setTyped] = createSignal('');
  const [into, setInto] = createSignal<ShelfRow | null>(null);
  const [asked, setAsked] = createSignal(false);
  let box: HTMLInputElement | undefined;
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setTyped('');
        setInto(null);
        setAsked(false);
        // After the dialog has opened, which would put the focus on its first button.
        queueMicrotask(() => box?.focus());
      },
    ),
  );
  const fitting = createMemo(() => fittingRows(props.others, typed()));
  const options = () => {
    const chosen = into();
    const first = fitting().slice(0, MOST);
    const shown = chosen && !first.includes(chosen) ? [chosen, ...first] : first;
    return shown.map((row) => {
      const alias = otherName(row, typed());
      return { value: row.id, label: alias ? `${row.name}, also “${alias}”` : row.name };
    });
  };
  const hint = () => {
    const left = fitting().length - MOST;
    if (fitting().length === 0)
      return `No ${props.noun.one} that can take its place has that name.`;
    return left > 0 ? `${left} more fit; type more of the name.` : undefined;
  };
  const choose = (id: string) => setInto(props.others.find((row) => row.id === id) ?? null);
  return (
    <ConfirmDialog
      open={props.open}
      title="What takes its place?"
      action={into() ? `Merge into ${into()?.name}` : 'Merge'}
      busy={props.busy}
      failure={props.failure}
      onConfirm={() => {
        setAsked(true);
        const target = into();
        if (target) props.onConfirm(target.id);
      }}
      onClose={() => props.onClose()}
    >
      <div class="stack">
        <Field
          ref={box}
          type="search"
          label={`Find the other ${props.noun.one}`}
          autocomplete="off"
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [only, another] = fitting();
            if (only && !another) choose(only.id);
          }}
        />
        <div class="vocabulary-targets">
          <Choices
            legend={`${props.name} becomes part of`}
            hint={hint()}
            error={asked() && !into() ? `Choose a ${props.noun.one}.` : undefined}
            options={options()}
            value={into()?.id ?? null}
            onChoose={choose}
          />
        </div>
        <div role="status">
          <Show when={into()}>
            {(target) => (
              <p>
                {props.moves} move to {target().name}; old links keep working. {props.name} is
                retired. The merge can be undone.
              </p>
            )}
          </Show>
        </div>
      </div>
    </ConfirmDialog>
  );
}
