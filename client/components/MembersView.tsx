import './members-view.css';
import { For, Show } from 'solid-js';
import { ResultBadge } from '../ui/ResultBadge.tsx';
import { Tag } from '../ui/Tag.tsx';
import { WriteUpText, type WriteUpTextContent } from './WriteUpText.tsx';

/** See {@link MembersView}. */
export interface MembersViewProps {
  readonly title: string;
  readonly content: WriteUpTextContent;
  readonly tags: readonly string[];
  /** The author as members see them, part by part; empty for nobody in particular. */
  readonly profile: readonly string[];
  readonly phrases: readonly string[];
}

/** A text that is not published, as members will read it. */
export function MembersView(props: MembersViewProps) {
  return (
    <article class="members-view">
      <header class="members-view-head">
        <h2 class="members-view-title">{props.title}</h2>
        <p>
          <ResultBadge result={props.content.result} />
          <Show when={props.content.measures.length > 0}>
            <span class="muted"> · Measured before and after</span>
          </Show>
        </p>
        <p class="muted">
          <Show when={props.profile.length > 0} fallback="From a member who shows no profile">
            From: {props.profile.join(' · ')}
          </Show>
        </p>
        <ul class="tags" aria-label="Tags">
          <For each={props.tags}>
            {(tag) => (
              <li>
                <Tag>{tag}</Tag>
              </li>
            )}
          </For>
        </ul>
      </header>
      <WriteUpText content={props.content} />
      <Show when={props.phrases.length > 0}>
        <section class="members-view-phrases">
          <h3>Found by whoever asks</h3>
          <ul>
            <For each={props.phrases}>{(phrase) => <li>“{phrase}”</li>}</For>
          </ul>
        </section>
      </Show>
    </article>
  );
}
