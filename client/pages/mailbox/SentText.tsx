import { createSignal, Show } from 'solid-js';
import { MembersView } from '../../components/MembersView.tsx';
import { LEADERSHIP_ROLE_WORDS, ORG_TYPE_WORDS } from '../../lib/words.ts';
import type { MailboxText } from './state-words.ts';

/** See {@link SentText}. */
export interface SentTextProps {
  readonly text: MailboxText;
  /** Whether it would take the place of a text that is published. */
  readonly isRevision: boolean;
}

/** The whole text as it was sent last, folded away until its author asks for it. */
export function SentText(props: SentTextProps) {
  const [open, setOpen] = createSignal(false);
  const profile = () => {
    const { orgType = null, leadershipRole = null } = props.text.profile ?? {};
    return [
      orgType && ORG_TYPE_WORDS[orgType],
      leadershipRole && LEADERSHIP_ROLE_WORDS[leadershipRole],
    ].filter((part) => part !== null);
  };
  return (
    <details class="sent-text" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {props.isRevision ? 'Your revision as it was sent' : 'The text as it was sent'}
      </summary>
      <Show when={open()}>
        <MembersView
          title={props.text.title}
          content={props.text}
          domains={props.text.domains.map(({ name }) => name)}
          vendors={props.text.vendors.map(({ name }) => name)}
          profile={profile()}
          phrases={props.text.phrases}
        />
      </Show>
    </details>
  );
}
