import { createMemo, For, Show } from 'solid-js';
import { narrowedAddress, tagAddress } from '../../lib/search-state.ts';
import { type Counted, type Field, mostFirst, rowsOf, shownRows } from './coverage.ts';

/** See {@link CoverageTable}. */
export interface CoverageTableProps {
  readonly domains: readonly Field[];
  readonly vendors: readonly Counted[];
  /** How many write-ups a domain and a vendor share, by their slugs. */
  readonly countAt: (domain: string, vendor: string) => number;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (slug: string) => void;
}

/** The numbers of the picture in words, each domain with the vendors that it meets. */
export function CoverageTable(props: CoverageTableProps) {
  // The same rows again, so that the one that was pressed keeps focus.
  const all = createMemo(() => rowsOf(props.domains));
  const rows = createMemo(() => shownRows(all(), props.open));
  const met = (domain: string) =>
    mostFirst(
      props.vendors.flatMap((vendor) => {
        const writeUpCount = props.countAt(domain, vendor.slug);
        return writeUpCount > 0 ? [{ ...vendor, writeUpCount }] : [];
      }),
    );
  return (
    <section class="coverage" aria-labelledby="coverage-table">
      <h2 id="coverage-table">The same as a table</h2>
      <table class="coverage-table">
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Write-ups</th>
            <th scope="col">With these vendors</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(domain) => (
              <tr data-child={domain.parent === null ? undefined : ''}>
                <th scope="row">
                  <Show when={domain.writeUpCount > 0} fallback={domain.name}>
                    <a href={tagAddress('DOMAIN', domain.slug)}>{domain.name}</a>
                  </Show>
                  <Show when={domain.hasChildren}>
                    <button
                      type="button"
                      class="link-button narrower"
                      aria-expanded={props.open.has(domain.slug)}
                      onClick={() => props.onToggle(domain.slug)}
                    >
                      {props.open.has(domain.slug) ? 'Hide' : 'Show'} narrower
                      <span class="visually-hidden"> domains of {domain.name}</span>
                    </button>
                  </Show>
                </th>
                <td class="number">{domain.writeUpCount}</td>
                <td>
                  <ul class="met">
                    <For each={met(domain.slug)} fallback={<li class="muted">None yet</li>}>
                      {(vendor) => (
                        <li>
                          <a
                            href={narrowedAddress({
                              DOMAIN: [domain.slug],
                              VENDOR: [vendor.slug],
                            })}
                          >
                            {vendor.name}
                          </a>{' '}
                          <span class="number">{vendor.writeUpCount}</span>
                        </li>
                      )}
                    </For>
                  </ul>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
