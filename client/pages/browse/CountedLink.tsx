import { Show } from 'solid-js';
import { type FacetField, tagAddress } from '../../lib/search-state.ts';
import type { Counted } from './coverage.ts';

/** A domain or vendor with how many write-ups it has; it leads to them, if there are any. */
export function CountedLink(props: { readonly field: FacetField; readonly to: Counted }) {
  return (
    <span class="counted">
      <Show when={props.to.writeUpCount > 0} fallback={<span>{props.to.name}</span>}>
        <a href={tagAddress(props.field, props.to.slug)}>{props.to.name}</a>
      </Show>{' '}
      <span class="count">{props.to.writeUpCount}</span>
    </span>
  );
}
