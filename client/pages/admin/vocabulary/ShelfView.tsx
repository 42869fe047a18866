import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { explain } from '../../../graphql/errors.ts';
import type { Loaded } from '../../../lib/loaded.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { focusUnlessTold } from './News.tsx';
import { countOf, NOUNS } from './nouns.ts';
import { NEW, placeAddress, usePlace } from './place.ts';
import { ShelfList } from './ShelfList.tsx';
import { countShown, fittingRows, flatRows, type Shelf } from './shelf-rows.ts';

/** See {@link ShelfView}. */
export interface ShelfViewProps {
  readonly part: keyof typeof NOUNS;
  readonly loaded: Loaded<Shelf>;
  /** What is shown of the entry with this id. */
  readonly entry: (id: string) => JSX.Element;
  /** The form for a new one. */
  readonly fresh: () => JSX.Element;
}

/** A vocabulary: the list at one side, the entry that is open at the other. */
export function ShelfView(props: ShelfViewProps) {
  const place = usePlace();
  const noun = () => NOUNS[props.part];
  let shelf: HTMLElement | undefined;
  createEffect(
    on(
      () => place().entry,
      (now, before) => {
        if (now || !before) return;
        const row = shelf?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(before)}"]`);
        focusUnlessTold(row ?? shelf?.querySelector('a'));
      },
      { defer: true },
    ),
  );
  return (
    <div class="vocabulary-desk" data-open={place().entry ? '' : undefined}>
      <section class="shelf" ref={shelf} aria-labelledby="shelf-title">
        <div class="shelf-head">
          <h2 id="shelf-title">
            <Show when={props.loaded.value()} fallback={capital(noun().many)}>
              {(loaded) => <>{countOf(flatRows(loaded().current).length, noun())}</>}
            </Show>
          </h2>
          <a class="button" href={placeAddress(props.part, NEW)} data-entry={NEW}>
            <Icon name="plus" /> New {noun().one}
          </a>
        </div>
        <Show when={props.loaded.error()}>
          {(error) => (
            <ErrorState
              title={`The ${noun().many} could not be loaded`}
              onRetry={props.loaded.reload}
            >
              <p>{explain(error())}</p>
            </ErrorState>
          )}
        </Show>
        <Show
          when={props.loaded.value()}
          fallback={
            <Show when={!props.loaded.error()}>
              <Skeleton lines={12} label={`Loading the ${noun().many}`} />
            </Show>
          }
        >
          {(loaded) => <Rows part={props.part} shelf={loaded()} open={place().entry} />}
        </Show>
      </section>
      <Show
        when={place().entry}
        keyed
        fallback={
          <p class="vocabulary-none muted">Choose a {noun().one} to change it, or add one.</p>
        }
      >
        {(id) => (id === NEW ? props.fresh() : props.entry(id))}
      </Show>
    </div>
  );
}

interface RowsProps {
  readonly part: keyof typeof NOUNS;
  readonly shelf: Shelf;
  readonly open: string | null;
}

/** The rows that fit what is typed; the retired ones on demand. */
function Rows(props: RowsProps) {
  const [typed, setTyped] = createSignal('');
  const [withRetired, setWithRetired] = createSignal(false);
  const noun = () => NOUNS[props.part];
  const current = createMemo(() => fittingRows(props.shelf.current, typed()));
  const retired = createMemo(() => fittingRows(props.shelf.retired, typed()));
  const list = { part: props.part };
  return (
    <>
      <Field
        type="search"
        label={`Find a ${noun().one} by ${noun().by}`}
        autocomplete="off"
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" class="muted small">
        {typed().trim() === '' ? '' : fitWords(countShown(current(), typed()))}
      </p>
      <Show
        when={props.shelf.current.length > 0}
        fallback={
          <EmptyState title={`There are no ${noun().many} yet`}>
            <p>Add the first one above.</p>
          </EmptyState>
        }
      >
        <div class="shelf-rows">
          <ShelfList {...list} rows={current()} typed={typed()} open={props.open} />
          <Show when={retired().length > 0}>
            <button
              type="button"
              class="text-button shelf-retired"
              aria-expanded={withRetired()}
              onClick={() => setWithRetired(!withRetired())}
            >
              {withRetired() ? 'Hide' : 'Show'} {retiredWords(retired().length)}
            </button>
            <Show when={withRetired()}>
              <ShelfList {...list} rows={retired()} typed={typed()} open={props.open} />
            </Show>
          </Show>
        </div>
      </Show>
    </>
  );

  function fitWords(number: number): string {
    if (number > 0) return `${countOf(number, noun())} in the list`;
    return `Nothing fits. Try a shorter part of the ${props.part === 'synonyms' ? 'word' : 'name'}.`;
  }

  function retiredWords(number: number): string {
    const { one, many } = noun();
    return countOf(number, { one: `retired ${one}`, many: `retired ${many}` });
  }
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
