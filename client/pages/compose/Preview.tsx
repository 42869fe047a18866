import './preview.css';
import { Show } from 'solid-js';
import { MembersView } from '../../components/MembersView.tsx';
import { type Draft, toSend } from '../../lib/drafts.ts';
import type { KnownTags } from '../../lib/drafts-tags.ts';
import { LEADERSHIP_ROLE_WORDS, ORG_TYPE_WORDS } from '../../lib/words.ts';
import { Unseen } from './Unseen.tsx';
import type { Vocabulary } from './vocabulary.ts';

/** Exactly what members will see, and beside it what nobody will. */
export function Preview(props: { readonly draft: Draft; readonly vocabulary: Vocabulary }) {
  const profile = () => {
    const { orgType, leadershipRole } = props.draft;
    return [
      orgType && ORG_TYPE_WORDS[orgType],
      leadershipRole && LEADERSHIP_ROLE_WORDS[leadershipRole],
    ].filter((part) => part !== null);
  };
  return (
    <div class="preview">
      <div class="preview-frame">
        <Show when={toSend(props.draft)}>
          {(content) => (
            <MembersView
              title={content().title}
              content={content()}
              domains={names(props.vocabulary.domains, props.draft.domains)}
              vendors={names(props.vocabulary.vendors, props.draft.vendors)}
              profile={profile()}
              phrases={content().phrases}
            />
          )}
        </Show>
      </div>
      <Unseen />
    </div>
  );
}

/** By name, as the graph will give them: the order in which they were chosen goes with nobody. */
function names({ current }: KnownTags, slugs: readonly string[]): string[] {
  return slugs
    .map((slug) => current.find((tag) => tag.slug === slug)?.name ?? slug)
    .sort((one, other) => one.localeCompare(other, 'en'));
}
