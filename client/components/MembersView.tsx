import './members-view.css';
import { For, Show } from 'solid-js';
import { EVIDENCE_WORDS } from '../lib/words.ts';
import { ResultBadge } from '../ui/ResultBadge.tsx';
import { Tag } from '../ui/Tag.tsx';
import { profileLine } from './profile.ts';
import { WriteUpText, type WriteUpTextContent } from './WriteUpText.tsx';

/** See {@link MembersView}. */
export interface MembersViewProps {
  readonly title: string;
  readonly content: WriteUpTextContent;
  /** By name. */
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
  /** The author as members see them, part by part; empty for nobody in particular. */
  readonly profile: readonly string[];
  readonly phrases: readonly string[];
}

/** A text that is not published, as members will read it, and what it will be found by. */
export function MembersView(props: MembersViewProps) {
  const evidence = () => (props.content.measures.length > 0 ? 'MEASURED' : 'REPORTED');
  return (
    <div class="members-view">
      <article class="members-view-page">
        <header class="members-view-head">
          <h2 class="members-view-title">{props.title}</h2>
          <p class="members-view-line">
            <ResultBadge result={props.content.result} />
            <span>{EVIDENCE_WORDS[evidence()]}</span>
          </p>
        </header>
        <WriteUpText content={props.content} />
        <aside class="members-view-margin" aria-label="About this write-up">
          <Tags title="Domains" names={props.domains} />
          <Tags title="Vendors" names={props.vendors} />
          <section>
            <h3>From</h3>
            <p>{profileLine(props.profile)}</p>
          </section>
          <section>
            <h3>Released</h3>
            <p>The month in which it is released, with others</p>
          </section>
        </aside>
      </article>
      <Show when={props.phrases.length > 0}>
        <section class="members-view-phrases">
          <h3>Found by whoever asks</h3>
          <ul>
            <For each={props.phrases}>{(phrase) => <li>“{phrase}”</li>}</For>
          </ul>
          <p class="muted small">Searched first, and not shown on the page.</p>
        </section>
      </Show>
    </div>
  );
}

function Tags(props: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <Show when={props.names.length > 0}>
      <section>
        <h3>{props.title}</h3>
        <ul class="tags">
          <For each={props.names}>
            {(name) => (
              <li>
                <Tag>{name}</Tag>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
