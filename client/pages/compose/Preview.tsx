import { Show } from 'solid-js';
import { MembersView } from '../../components/MembersView.tsx';
import { type Draft, toSend } from '../../lib/drafts.ts';
import { LEADERSHIP_ROLE_WORDS, ORG_TYPE_WORDS } from '../../lib/words.ts';
import type { TagOption, Vocabulary } from './vocabulary.ts';

/** Exactly what members will see, and what nobody will. */
export function Preview(props: { readonly draft: Draft; readonly vocabulary: Vocabulary }) {
  const tags = () => [
    ...names(props.vocabulary.domains, props.draft.domains),
    ...names(props.vocabulary.vendors, props.draft.vendors),
  ];
  const profile = () => {
    const { orgType, leadershipRole } = props.draft;
    return [
      orgType && ORG_TYPE_WORDS[orgType],
      leadershipRole && LEADERSHIP_ROLE_WORDS[leadershipRole],
    ].filter((part) => part !== null);
  };
  return (
    <>
      <div class="preview-frame">
        <Show when={toSend(props.draft)}>
          {(content) => (
            <MembersView
              title={content().title}
              content={content()}
              tags={tags()}
              profile={profile()}
              phrases={content().phrases}
            />
          )}
        </Show>
      </div>
      <section class="unseen" aria-labelledby="unseen-title">
        <h2 id="unseen-title">What nobody will see</h2>
        <ul>
          <li>
            Your name, address and organization: the server checks that a member is sending, and
            keeps nothing of who it was.
          </li>
          <li>
            The day and the hour: members see the month in which it is published, together with
            others.
          </li>
          <li>
            The twelve words made on this device when you submit. The server keeps a fingerprint of
            them, from which nobody can find the words.
          </li>
        </ul>
        <p>
          Reviewers read this same text and the day on which it came. What the text itself says
          about people and places is for you to judge: read it once more as a colleague across the
          table would.
        </p>
      </section>
    </>
  );
}

function names(options: readonly TagOption[], slugs: readonly string[]): string[] {
  return slugs.map((slug) => options.find((option) => option.slug === slug)?.name ?? slug);
}
