import { For, Show } from 'solid-js';
import { otherName } from '../../../lib/names.ts';
import { type Part, placeAddress } from './place.ts';
import { fittingChildren, type ShelfRow } from './shelf-rows.ts';

/** See {@link ShelfList}. */
export interface ShelfListProps {
  readonly part: Part;
  readonly rows: readonly ShelfRow[];
  readonly typed: string;
  /** The id of the one that is open. */
  readonly open: string | null;
}

/** Entries that can be opened, with those inside them. */
export function ShelfList(props: ShelfListProps) {
  return (
    <ul class="shelf-list">
      <For each={props.rows}>
        {(row) => (
          <li>
            <RowLink {...props} row={row} />
            <Show when={fittingChildren(row, props.typed).length > 0}>
              <ul>
                <For each={fittingChildren(row, props.typed)}>
                  {(child) => (
                    <li>
                      <RowLink {...props} row={child} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function RowLink(props: Omit<ShelfListProps, 'rows'> & { readonly row: ShelfRow }) {
  return (
    <a
      class="shelf-row"
      href={placeAddress(props.part, props.row.id)}
      aria-current={props.row.id === props.open ? 'true' : undefined}
      data-entry={props.row.id}
    >
      <span class="shelf-name">
        {props.row.name}
        <Show when={otherName(props.row, props.typed)}>
          {(alias) => <span class="shelf-note"> also “{alias()}”</span>}
        </Show>
        <Show when={props.row.note}>{(note) => <span class="shelf-note"> {note()}</span>}</Show>
      </span>{' '}
      <span class="shelf-figure">{props.row.figure}</span>
    </a>
  );
}
