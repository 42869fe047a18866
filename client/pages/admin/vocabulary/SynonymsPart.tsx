import { useNavigate } from '@solidjs/router';
import type { Client } from '@urql/core';
import { Show } from 'solid-js';
import { allRows, createLoaded } from '../../../lib/loaded.ts';
import { count } from '../../../lib/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { askAnew } from './ask-anew.ts';
import { createChange } from './change.ts';
import { Opened } from './Opened.tsx';
import { Panel } from './Panel.tsx';
import { placeAddress } from './place.ts';
import { useReporting } from './reporting.ts';
import { ShelfView } from './ShelfView.tsx';
import { SynonymForm } from './SynonymForm.tsx';
import type { Shelf, ShelfRow } from './shelf-rows.ts';
import {
  DeleteSynonymMutation,
  type Synonym,
  SynonymQuery,
  SynonymsQuery,
} from './synonym-operations.ts';

/** The words that stand for each other. */
export function SynonymsPart() {
  const reporting = useReporting();
  const navigate = useNavigate();
  const loaded = createLoaded(loadShelf, reporting.version);
  return (
    <ShelfView
      part="synonyms"
      loaded={loaded}
      entry={(id) => <OpenSynonym id={id} />}
      fresh={() => (
        <Panel part="synonyms" title="New group of words that mean the same">
          <SynonymForm
            synonym={null}
            onSaved={(change, id) => {
              reporting.changed(change);
              navigate(placeAddress('synonyms', id));
            }}
          />
        </Panel>
      )}
    />
  );
}

function OpenSynonym(props: { readonly id: string }) {
  const { version } = useReporting();
  const loaded = createLoaded(async (client) => {
    const { node } = await askAnew(client, SynonymQuery, { id: props.id });
    return node?.__typename === 'Synonym' ? node : null;
  }, version);
  return (
    <Opened part="synonyms" loaded={loaded}>
      {(synonym) => <SynonymPanel synonym={synonym()} />}
    </Opened>
  );
}

function SynonymPanel(props: { readonly synonym: Synonym }) {
  const reporting = useReporting();
  const navigate = useNavigate();
  const remove = createChange(DeleteSynonymMutation, (data) => data.deleteSynonym);
  const onDelete = async () => {
    const done = await remove.run({ input: { id: props.synonym.id } });
    if (!done) return;
    reporting.changed(done.change);
    navigate(placeAddress('synonyms'));
  };
  return (
    <Panel part="synonyms" title={props.synonym.canonical}>
      <SynonymForm synonym={props.synonym} onSaved={(change) => reporting.changed(change)} />
      <div class="vocabulary-acts">
        <p class="muted small">
          Without the group its words are searched each by itself. It can be undone.
        </p>
        <div class="actions">
          <Button variant="danger" busy={remove.busy()} onClick={() => void onDelete()}>
            Delete the group
          </Button>
        </div>
        <Show when={remove.failure()}>
          <Notice tone="error" live>
            {remove.failure()}
          </Notice>
        </Show>
      </div>
    </Panel>
  );
}

async function loadShelf(client: Client): Promise<Shelf> {
  const rows = await allRows(
    async (after) => (await askAnew(client, SynonymsQuery, { after })).synonyms,
  );
  return { current: rows.map(rowOf), retired: [] };
}

function rowOf({ id, canonical, equivalents, oneWay, narrower }: Synonym): ShelfRow {
  const aliases = [...equivalents, ...oneWay, ...narrower].filter((word) => word !== canonical);
  return { id, name: canonical, aliases, figure: count(aliases.length + 1, 'word') };
}
