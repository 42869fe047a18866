import { useNavigate } from '@solidjs/router';
import type { Client } from '@urql/core';
import { allRows, createLoaded } from '../../../lib/loaded.ts';
import { count } from '../../../lib/words.ts';
import { askAnew } from './ask-anew.ts';
import { Opened } from './Opened.tsx';
import { Panel } from './Panel.tsx';
import { placeAddress } from './place.ts';
import { useReporting } from './reporting.ts';
import { ShelfView } from './ShelfView.tsx';
import type { Shelf, ShelfRow } from './shelf-rows.ts';
import { VendorForm } from './VendorForm.tsx';
import { VendorPanel } from './VendorPanel.tsx';
import {
  RetiredVendorsQuery,
  VendorQuery,
  type VendorRow,
  VendorsQuery,
} from './vendor-operations.ts';

interface VendorShelf extends Shelf {
  /** Each once, in order. */
  readonly categories: readonly string[];
}

/** The vendors with their products and other names. */
export function VendorsPart() {
  const reporting = useReporting();
  const navigate = useNavigate();
  const loaded = createLoaded(loadShelf, reporting.version);
  const rows = () => loaded.value()?.current ?? [];
  const categories = () => loaded.value()?.categories ?? [];
  return (
    <ShelfView
      part="vendors"
      loaded={loaded}
      entry={(id) => <OpenVendor id={id} rows={rows()} categories={categories()} />}
      fresh={() => (
        <Panel part="vendors" title="New vendor">
          <VendorForm
            vendor={null}
            categories={categories()}
            onSaved={(change, id) => {
              reporting.changed(change);
              navigate(placeAddress('vendors', id));
            }}
          />
        </Panel>
      )}
    />
  );
}

interface OpenVendorProps {
  readonly id: string;
  readonly rows: readonly ShelfRow[];
  readonly categories: readonly string[];
}

function OpenVendor(props: OpenVendorProps) {
  const { version } = useReporting();
  const loaded = createLoaded(async (client) => {
    const { node } = await askAnew(client, VendorQuery, { id: props.id });
    return node?.__typename === 'Vendor' ? node : null;
  }, version);
  return (
    <Opened part="vendors" loaded={loaded}>
      {(vendor) => (
        <VendorPanel vendor={vendor()} rows={props.rows} categories={props.categories} />
      )}
    </Opened>
  );
}

async function loadShelf(client: Client): Promise<VendorShelf> {
  const [current, retired] = await Promise.all([
    allRows(async (after) => (await askAnew(client, VendorsQuery, { after })).vendors),
    allRows(async (after) => (await askAnew(client, RetiredVendorsQuery, { after })).vendors),
  ]);
  return {
    current: current.map(rowOf),
    retired: retired.map((vendor) => ({
      ...rowOf(vendor),
      ...(vendor.mergedInto ? { note: `now ${vendor.mergedInto.name}` } : {}),
    })),
    categories: [...new Set(current.map(({ category }) => category))].sort(),
  };
}

function rowOf({ id, name, aliases, writeUpCount }: VendorRow): ShelfRow {
  return { id, name, aliases, figure: count(writeUpCount, 'write-up') };
}
