import { type Accessor, createSignal, Index, type JSX, Show } from 'solid-js';
import { count } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** What a row can do to itself. */
export interface RowTools<Row> {
  readonly change: (row: Row) => void;
  /** The button that takes it away. */
  readonly remove: () => JSX.Element;
}

/** See {@link Rows}. */
export interface RowsProps<Row> {
  /** What one row is, in the singular. */
  readonly noun: string;
  readonly rows: readonly Row[];
  /** More than these are not sent. */
  readonly most: number;
  readonly blank: () => Row;
  readonly isBlank: (row: Row) => boolean;
  readonly onChange: (rows: Row[]) => void;
  readonly children: (row: Accessor<Row>, index: number, tools: RowTools<Row>) => JSX.Element;
}

const CONTROLS = 'textarea, input';

/**
 * Rows that can be added, taken away and brought back; focus goes where the person will look next.
 * In a box of one line Enter goes on to the next row, and Backspace in a blank row takes it away.
 */
export function Rows<Row>(props: RowsProps<Row>) {
  const [removed, setRemoved] = createSignal<{ row: Row; index: number } | null>(null);
  let list: HTMLDivElement | undefined;
  let add: HTMLButtonElement | undefined;
  const controlsOf = (index: number) => [
    ...(list?.querySelectorAll('.draft-row')[index]?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
  ];
  const enter = (index: number) => controlsOf(index)[0]?.focus();

  const onAdd = () => {
    props.onChange([...props.rows, props.blank()]);
    enter(props.rows.length - 1);
  };
  const onRemove = (index: number) => {
    const row = props.rows[index];
    if (row === undefined) return;
    setRemoved(props.isBlank(row) ? null : { row, index });
    props.onChange(props.rows.filter((_, at) => at !== index));
    const next = controlsOf(Math.min(index, props.rows.length - 1))[0];
    (next ?? add)?.focus();
  };
  const onBringBack = () => {
    const last = removed();
    if (!last) return;
    setRemoved(null);
    props.onChange(props.rows.toSpliced(last.index, 0, last.row));
    enter(last.index);
  };
  const change = (index: number, row: Row) =>
    props.onChange(props.rows.map((other, at) => (at === index ? row : other)));

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || event.isComposing) return;
    const all = [...(list?.querySelectorAll('.draft-row') ?? [])];
    const index = all.findIndex((row) => row.contains(target));
    const row = props.rows[index];
    if (row === undefined) return;
    if (event.key === 'Enter') {
      // It would send the form, which nobody means in the middle of a list.
      event.preventDefault();
      if (index < props.rows.length - 1) enter(index + 1);
      else if (!props.isBlank(row) && props.rows.length < props.most) onAdd();
    }
    if (event.key === 'Backspace' && index > 0 && props.isBlank(row)) {
      event.preventDefault();
      onRemove(index);
      controlsOf(index - 1)
        .at(-1)
        ?.focus();
    }
  };

  return (
    <div class="draft-rows">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside have the focus */}
      <div class="draft-rows-list" ref={list} onKeyDown={onKeyDown}>
        <Index each={props.rows}>
          {(row, index) =>
            props.children(row, index, {
              change: (next) => change(index, next),
              remove: () => (
                <Button variant="quiet" class="draft-row-remove" onClick={() => onRemove(index)}>
                  <Icon name="cross" /> Take away
                  <span class="visually-hidden">
                    {' '}
                    {props.noun} {index + 1}
                  </span>
                </Button>
              ),
            })
          }
        </Index>
      </div>
      <p class="draft-rows-removed" role="status">
        <Show when={removed()}>
          {(last) => (
            <>
              {capital(props.noun)} {last().index + 1} is taken away.{' '}
              <button type="button" class="text-button" onClick={onBringBack}>
                Bring it back
              </button>
            </>
          )}
        </Show>
      </p>
      <Show
        when={props.rows.length < props.most}
        fallback={<p class="muted">{count(props.most, props.noun)} are enough.</p>}
      >
        <Button ref={add} onClick={onAdd}>
          <Icon name="plus" /> Add {props.rows.length === 0 ? article(props.noun) : 'another'}{' '}
          {props.noun}
        </Button>
      </Show>
    </div>
  );
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function capital(noun: string): string {
  return `${noun[0]?.toUpperCase()}${noun.slice(1)}`;
}
