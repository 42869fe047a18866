import { createMemo, createSelector, createSignal, For, Show } from 'solid-js';
import { narrowedAddress, tagAddress } from '../../lib/search-state.ts';
import { count } from '../../lib/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type Counted, type Field, rowsOf, shadeOf, shownRows } from './coverage.ts';
import { FIRST_VENDOR, type Place, TOTAL, walkGrid } from './grid-keys.ts';

/** See {@link CoverageGrid}. */
export interface CoverageGridProps {
  readonly domains: readonly Field[];
  /** The columns. */
  readonly vendors: readonly Counted[];
  /** How many write-ups a domain and a vendor share, by their slugs. */
  readonly countAt: (domain: string, vendor: string) => number;
  /** The darkest shade stands for this many. */
  readonly largest: number;
  /** The slugs of the domains whose narrower ones are shown. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (slug: string) => void;
}

/**
 * The picture: a grid after the ARIA practices, one stop for Tab, walked with
 * the arrows. Shade and number say the same.
 */
export function CoverageGrid(props: CoverageGridProps) {
  let grid: HTMLTableElement | undefined;
  // The same rows again, so that the one that was pressed keeps focus.
  const all = createMemo(() => rowsOf(props.domains));
  const rows = createMemo(() => shownRows(all(), props.open));
  const [place, setPlace] = createSignal<Place>({ row: 1, column: 0 });
  const isAt = createSelector(place, (one: Place, other) => isSame(one, other));
  /** What makes an element the one stop of its place. */
  const stop = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    get tabindex() {
      return isAt({ row, column }) ? 0 : -1;
    },
  });
  const focusAt = ({ row, column }: Place) =>
    grid?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows().length, columns: props.vendors.length + FIRST_VENDOR };
    const next = walkGrid(event, place(), size);
    if (!next) return;
    event.preventDefault();
    focusAt(next);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const at = target instanceof HTMLElement ? target.dataset.place?.split(' ').map(Number) : [];
    const [row, column] = at ?? [];
    if (row !== undefined && column !== undefined) setPlace({ row, column });
  };
  return (
    <div class="coverage-frame">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a table
        role="grid"
        aria-labelledby="coverage-picture"
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
      >
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col" class="coverage-total">
              <span class="coverage-vendor">All write-ups</span>
            </th>
            <For each={props.vendors}>
              {(vendor, index) => (
                <th scope="col">
                  <a
                    {...stop(0, index() + FIRST_VENDOR)}
                    class="coverage-vendor"
                    href={tagAddress('VENDOR', vendor.slug)}
                  >
                    {vendor.name}
                  </a>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(domain, index) => {
              const row = () => index() + 1;
              return (
                <tr data-child={domain.parent === null ? undefined : ''}>
                  <th scope="row">
                    <Show
                      when={domain.hasChildren}
                      fallback={<span {...stop(row(), 0)}>{domain.name}</span>}
                    >
                      <button
                        type="button"
                        {...stop(row(), 0)}
                        class="coverage-domain"
                        aria-expanded={props.open.has(domain.slug)}
                        onClick={() => props.onToggle(domain.slug)}
                      >
                        <Icon name="chevron" /> {domain.name}
                      </button>
                    </Show>
                  </th>
                  <GridCell
                    stop={stop(row(), TOTAL)}
                    label={domain.name}
                    href={tagAddress('DOMAIN', domain.slug)}
                    count={domain.writeUpCount}
                  />
                  <For each={props.vendors}>
                    {(vendor, column) => {
                      const shared = () => props.countAt(domain.slug, vendor.slug);
                      return (
                        <GridCell
                          stop={stop(row(), column() + FIRST_VENDOR)}
                          label={`${domain.name}, ${vendor.name}`}
                          href={narrowedAddress({ DOMAIN: [domain.slug], VENDOR: [vendor.slug] })}
                          count={shared()}
                          shade={shadeOf(shared(), props.largest)}
                        />
                      );
                    }}
                  </For>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function GridCell(props: {
  readonly stop: object;
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly shade?: number;
}) {
  const words = () => `${props.label}: ${count(props.count, 'write-up')}`;
  return (
    <Show
      when={props.count > 0}
      fallback={
        <td {...props.stop} class="cell" data-shade={0} title={`${props.label}: none yet`}>
          <span class="visually-hidden">None yet</span>
        </td>
      }
    >
      <td>
        <a
          {...props.stop}
          class="cell"
          data-shade={props.shade}
          href={props.href}
          aria-label={words()}
          title={words()}
        >
          {props.count}
        </a>
      </td>
    </Show>
  );
}

const isSame = (one: Place, other: Place) => one.row === other.row && one.column === other.column;
