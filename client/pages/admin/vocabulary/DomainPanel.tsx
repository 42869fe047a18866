import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { tagAddress } from '../../../lib/search-state.ts';
import { count } from '../../../lib/words.ts';
import { createChange } from './change.ts';
import { DomainForm } from './DomainForm.tsx';
import { type Domain, MergeDomainsMutation, UpdateDomainMutation } from './domain-operations.ts';
import { countOf, listed, NOUNS } from './nouns.ts';
import { Panel } from './Panel.tsx';
import { placeAddress } from './place.ts';
import { useReporting } from './reporting.ts';
import { flatRows, type ShelfRow } from './shelf-rows.ts';
import { Merged, TagActs } from './TagActs.tsx';

/** See {@link DomainPanel}. */
export interface DomainPanelProps {
  readonly domain: Domain;
  /** The top-level domains in use. */
  readonly rows: readonly ShelfRow[];
}

/** A domain that is open: what it is, its form, and what can be done to it. */
export function DomainPanel(props: DomainPanelProps) {
  const reporting = useReporting();
  const navigate = useNavigate();
  const retire = createChange(UpdateDomainMutation, (data) => data.updateDomain);
  const merge = createChange(MergeDomainsMutation, (data) => data.mergeDomains);
  // Domains have two levels, so what has narrower ones can only join a top-level one.
  const others = () => {
    const rows = props.domain.children.length > 0 ? props.rows : flatRows(props.rows);
    return rows.filter(({ id }) => id !== props.domain.id);
  };
  return (
    <Panel part="domains" title={props.domain.name}>
      <p class="muted">
        <Show when={props.domain.retired && !props.domain.mergedInto}>Retired. </Show>
        <Show when={props.domain.parent}>{(wider) => <>Part of {wider().name}. </>}</Show>
        <a href={tagAddress('DOMAIN', props.domain.slug)}>
          {count(props.domain.writeUpCount, 'write-up')}
        </a>
      </p>
      <Show
        when={!props.domain.mergedInto}
        fallback={
          <Merged
            name={props.domain.name}
            into={props.domain.mergedInto?.name ?? ''}
            href={placeAddress('domains', props.domain.mergedInto?.id)}
          />
        }
      >
        <DomainForm
          domain={props.domain}
          wider={props.rows}
          onSaved={(change) => reporting.changed(change)}
        />
        <TagActs
          noun={NOUNS.domains}
          name={props.domain.name}
          retired={props.domain.retired}
          others={others()}
          moves={movesOf(props.domain)}
          retire={{
            ...retire,
            async run(retired) {
              const done = await retire.run({ input: { id: props.domain.id, retired } });
              if (done) reporting.changed(done.change);
            },
          }}
          merge={{
            ...merge,
            async run({ intoId, onDone }) {
              const done = await merge.run({ input: { id: props.domain.id, intoId } });
              if (!done) return;
              onDone();
              reporting.changed(done.change);
              navigate(placeAddress('domains', intoId));
            },
          }}
        />
      </Show>
    </Panel>
  );
}

function movesOf({ writeUpCount, aliases, children }: Domain): string {
  return listed([
    count(writeUpCount, 'write-up'),
    // Its own name goes along.
    count(aliases.length + 1, 'name'),
    ...(children.length > 0
      ? [countOf(children.length, { one: 'narrower domain', many: 'narrower domains' })]
      : []),
  ]);
}
