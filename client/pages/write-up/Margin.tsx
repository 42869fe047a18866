import { For, Show } from 'solid-js';
import { type ProfileFragment, profileLine, profileWords } from '../../components/profile.ts';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { type FacetField, tagAddress } from '../../lib/search-state.ts';
import { monthWords } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Similar } from './Similar.tsx';

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** See {@link Margin}. */
export interface MarginProps {
  /** Of the write-up. */
  readonly id: string;
  readonly domains: readonly Named[];
  readonly vendors: readonly Named[];
  readonly profile: FragmentOf<typeof ProfileFragment> | null;
  readonly month: string;
  readonly revision: number;
}

/** What surrounds a write-up: its tags, the class of members it comes from, its month, its like. */
export function Margin(props: MarginProps) {
  return (
    <aside class="margin" aria-label="About this write-up">
      <Tags title="Domains" field="DOMAIN" tags={props.domains} />
      <Tags title="Vendors" field="VENDOR" tags={props.vendors} />
      <section>
        <h2>From</h2>
        <p>{profileLine(profileWords(props.profile))}</p>
      </section>
      <section>
        <h2>Released</h2>
        <p>
          {monthWords(props.month)}
          <Show when={props.revision > 1}>, revision {props.revision}</Show>
        </p>
      </section>
      <Similar id={props.id} />
      <Button class="print-button" onClick={() => window.print()}>
        <Icon name="print" /> Print
      </Button>
    </aside>
  );
}

function Tags(props: {
  readonly title: string;
  readonly field: FacetField;
  readonly tags: readonly Named[];
}) {
  return (
    <Show when={props.tags.length > 0}>
      <section>
        <h2>{props.title}</h2>
        <ul class="tags">
          <For each={props.tags}>
            {(tag) => (
              <li>
                <Tag href={tagAddress(props.field, tag.slug)}>{tag.name}</Tag>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
