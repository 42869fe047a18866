import './preview.css';
import { Show } from 'solid-js';
import { MembersView } from '../../components/MembersView.tsx';
import { type Draft, toSend } from '../../lib/drafts.ts';
import type { KnownTags } from '../../lib/drafts-tags.ts';
import { LEADERSHIP_ROLE_WORDS, ORG_TYPE_WORDS } from '../../lib/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Purpose } from './purpose.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WhoSees } from './WhoSees.tsx';

/** See {@link Preview}. */
export interface PreviewProps {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly purpose: Purpose;
}

/** Exactly what members will see, and beside it who sees what else. */
export function Preview(props: PreviewProps) {
  const profile = () => {
    const { orgType, leadershipRole } = props.draft;
    return [
      orgType && ORG_TYPE_WORDS[orgType],
      leadershipRole && LEADERSHIP_ROLE_WORDS[leadershipRole],
    ].filter((part) => part !== null);
  };
  return (
    <div class="preview">
      <div class="preview-warning">
        <Notice tone="warning">
          <strong>Nothing has checked this text for names.</strong> Read it once more as a colleague
          across the table would, and take out what tells of people, places or organizations:
          reviewers read this very text next.
        </Notice>
      </div>
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
      <WhoSees purpose={props.purpose} />
    </div>
  );
}

/** By name, as the graph will give them: the order in which they were chosen goes with nobody. */
function names({ current }: KnownTags, slugs: readonly string[]): string[] {
  return slugs
    .map((slug) => current.find((tag) => tag.slug === slug)?.name ?? slug)
    .sort((one, other) => one.localeCompare(other, 'en'));
}
