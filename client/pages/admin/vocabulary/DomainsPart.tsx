import { useNavigate } from '@solidjs/router';
import type { Client } from '@urql/core';
import { createLoaded } from '../../../lib/loaded.ts';
import { count } from '../../../lib/words.ts';
import { askAnew } from './ask-anew.ts';
import { DomainForm } from './DomainForm.tsx';
import { DomainPanel } from './DomainPanel.tsx';
import {
  DomainQuery,
  type DomainRow,
  DomainsQuery,
  RetiredDomainsQuery,
} from './domain-operations.ts';
import { Opened } from './Opened.tsx';
import { Panel } from './Panel.tsx';
import { placeAddress } from './place.ts';
import { useReporting } from './reporting.ts';
import { ShelfView } from './ShelfView.tsx';
import type { Shelf, ShelfRow } from './shelf-rows.ts';

/** The domains in their two levels. */
export function DomainsPart() {
  const reporting = useReporting();
  const navigate = useNavigate();
  const loaded = createLoaded(loadShelf, reporting.version);
  const rows = () => loaded.value()?.current ?? [];
  return (
    <ShelfView
      part="domains"
      loaded={loaded}
      entry={(id) => <OpenDomain id={id} rows={rows()} />}
      fresh={() => (
        <Panel part="domains" title="New domain">
          <DomainForm
            domain={null}
            wider={rows()}
            onSaved={(change, id) => {
              reporting.changed(change);
              navigate(placeAddress('domains', id));
            }}
          />
        </Panel>
      )}
    />
  );
}

function OpenDomain(props: { readonly id: string; readonly rows: readonly ShelfRow[] }) {
  const { version } = useReporting();
  const loaded = createLoaded(async (client) => {
    const { node } = await askAnew(client, DomainQuery, { id: props.id });
    return node?.__typename === 'Domain' ? node : null;
  }, version);
  return (
    <Opened part="domains" loaded={loaded}>
      {(domain) => <DomainPanel domain={domain()} rows={props.rows} />}
    </Opened>
  );
}

async function loadShelf(client: Client): Promise<Shelf> {
  const [current, retired] = await Promise.all([
    askAnew(client, DomainsQuery, {}),
    askAnew(client, RetiredDomainsQuery, {}),
  ]);
  return {
    current: current.domains.map(({ children, ...domain }) => ({
      ...rowOf(domain),
      children: children.map(rowOf),
    })),
    retired: retired.domains.map((domain) => ({
      ...rowOf(domain),
      ...(domain.mergedInto ? { note: `now ${domain.mergedInto.name}` } : {}),
    })),
  };
}

function rowOf({ id, name, aliases, writeUpCount }: DomainRow): ShelfRow {
  return { id, name, aliases, figure: count(writeUpCount, 'write-up') };
}
