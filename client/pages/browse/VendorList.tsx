import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { fold } from '../../lib/fold.ts';
import { isFitting, otherName } from '../../lib/names.ts';
import { count } from '../../lib/words.ts';
import { Field } from '../../ui/Field.tsx';
import { CountedLink } from './CountedLink.tsx';
import { byName, mostFirst } from './coverage.ts';
import type { Vendor } from './load-browse.ts';

const ORDERS = [
  [true, 'Most write-ups'],
  [false, 'Name'],
] as const;

/** Puts the cursor where a vendor is looked for; on a narrow screen that is far down. */
export function focusVendorField(): void {
  document.querySelector<HTMLElement>('.vendor-tools input')?.focus();
}

/** The vendors, to be narrowed by any of their names. */
export function VendorList(props: { readonly vendors: readonly Vendor[] }) {
  const id = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const [byCount, setByCount] = createSignal(true);
  const [unnamed, setUnnamed] = createSignal(false);
  const isTyped = () => fold(typed()) !== '';
  const shown = createMemo(() => {
    const fitting = props.vendors.filter(
      (vendor) =>
        // Whoever looks for one is told that it has none.
        (isTyped() || unnamed() || vendor.writeUpCount > 0) && isFitting(vendor, typed()),
    );
    return byCount() ? mostFirst(fitting) : fitting.sort(byName);
  });
  const without = () => props.vendors.filter((vendor) => vendor.writeUpCount === 0).length;
  return (
    <section aria-labelledby="browse-vendors">
      <h2 id="browse-vendors">Vendors</h2>
      <div class="vendor-tools">
        <Field
          label="Find a vendor or product"
          type="search"
          autocomplete="off"
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <fieldset class="vendor-order">
          <legend>Order</legend>
          <For each={ORDERS}>
            {([value, words]) => (
              <label>
                <input
                  type="radio"
                  name={`${id}-order`}
                  checked={byCount() === value}
                  onChange={() => setByCount(value)}
                />
                {words}
              </label>
            )}
          </For>
        </fieldset>
      </div>
      <ul class="vendors">
        <For each={shown()}>
          {(vendor) => (
            <li>
              <CountedLink field="VENDOR" to={vendor} />
              <Show when={otherName(vendor, typed())}>
                {(alias) => <span class="vendor-alias">also “{alias()}”</span>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={!isTyped() && without() > 0}>
        <button type="button" class="link-button" onClick={() => setUnnamed(!unnamed())}>
          {unnamed() ? 'Hide' : 'Show'} {count(without(), 'vendor')} without a write-up
        </button>
      </Show>
      <p role="status" class="muted">
        {shown().length === 0 ? 'No vendor has that name. Try a shorter part of it.' : ''}
      </p>
    </section>
  );
}
