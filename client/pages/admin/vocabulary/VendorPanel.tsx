import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { tagAddress } from '../../../lib/search-state.ts';
import { count } from '../../../lib/words.ts';
import { createChange } from './change.ts';
import { listed, NOUNS } from './nouns.ts';
import { Panel } from './Panel.tsx';
import { placeAddress } from './place.ts';
import { useReporting } from './reporting.ts';
import type { ShelfRow } from './shelf-rows.ts';
import { Merged, TagActs } from './TagActs.tsx';
import { VendorForm } from './VendorForm.tsx';
import { MergeVendorsMutation, UpdateVendorMutation, type Vendor } from './vendor-operations.ts';

/** See {@link VendorPanel}. */
export interface VendorPanelProps {
  readonly vendor: Vendor;
  /** The vendors in use. */
  readonly rows: readonly ShelfRow[];
  readonly categories: readonly string[];
}

/** A vendor that is open: what it is, its form, and what can be done to it. */
export function VendorPanel(props: VendorPanelProps) {
  const reporting = useReporting();
  const navigate = useNavigate();
  const retire = createChange(UpdateVendorMutation, (data) => data.updateVendor);
  const merge = createChange(MergeVendorsMutation, (data) => data.mergeVendors);
  return (
    <Panel part="vendors" title={props.vendor.name}>
      <p class="muted">
        <Show when={props.vendor.retired && !props.vendor.mergedInto}>Retired. </Show>
        <a href={tagAddress('VENDOR', props.vendor.slug)}>
          {count(props.vendor.writeUpCount, 'write-up')}
        </a>
      </p>
      <Show
        when={!props.vendor.mergedInto}
        fallback={
          <Merged
            name={props.vendor.name}
            into={props.vendor.mergedInto?.name ?? ''}
            href={placeAddress('vendors', props.vendor.mergedInto?.id)}
          />
        }
      >
        <VendorForm
          vendor={props.vendor}
          categories={props.categories}
          onSaved={(change) => reporting.changed(change)}
        />
        <TagActs
          noun={NOUNS.vendors}
          name={props.vendor.name}
          retired={props.vendor.retired}
          others={props.rows.filter(({ id }) => id !== props.vendor.id)}
          moves={movesOf(props.vendor)}
          retire={{
            ...retire,
            async run(retired) {
              const done = await retire.run({ input: { id: props.vendor.id, retired } });
              if (done) reporting.changed(done.change);
            },
          }}
          merge={{
            ...merge,
            async run({ intoId, onDone }) {
              const done = await merge.run({ input: { id: props.vendor.id, intoId } });
              if (!done) return;
              onDone();
              reporting.changed(done.change);
              navigate(placeAddress('vendors', intoId));
            },
          }}
        />
      </Show>
    </Panel>
  );
}

function movesOf({ writeUpCount, names }: Vendor): string {
  // Its own name goes along.
  return listed([count(writeUpCount, 'write-up'), count(names.length + 1, 'name')]);
}
