import { Show } from 'solid-js';
import { MembersView } from '../../components/MembersView.tsx';
import { profileWords } from '../../components/profile.ts';
import { dayWords } from '../../lib/receipt-words.ts';
import { Conversation } from '../mailbox/Conversation.tsx';
import type { ReviewedSubmission } from './operations.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { Revision } from './Revision.tsx';
import { PLACE_WORDS } from './review-words.ts';
import { Verdicts } from './Verdicts.tsx';

/** See {@link SubmissionView}. */
export interface SubmissionViewProps {
  readonly submission: ReviewedSubmission;
  readonly onDecided: (what: string) => void;
  readonly onRefused: () => void;
}

/** What to check, the text as members would read it, the conversation, and the verdicts. */
export function SubmissionView(props: SubmissionViewProps) {
  const draft = () => props.submission.draft;
  return (
    <div class="submission">
      <p class="submission-state">
        <strong>{PLACE_WORDS[props.submission.state]}</strong>
        <span class="muted">
          {' '}
          · this version came on {dayWords(props.submission.day)}
          <Show when={props.submission.synthetic}> · synthetic, for the demo</Show>
        </span>
      </p>
      <Show when={props.submission.revises}>
        {(published) => (
          <p>
            It would replace{' '}
            <a href={`/write-ups/${encodeURIComponent(published().id)}`}>{published().title}</a>,
            which stays published until then.
          </p>
        )}
      </Show>
      <Verdicts
        submission={props.submission}
        onDecided={props.onDecided}
        onRefused={props.onRefused}
      />
      <details class="checklist">
        <summary>What to check before you approve</summary>
        <ul>
          <li>Nobody is named or described so that a colleague could tell who it is.</li>
          <li>No organization, city, exact count, exact date or address is left.</li>
          <li>What failed and what worked could be repeated by a peer.</li>
          <li>The phrases are what somebody would type who has this trouble.</li>
        </ul>
      </details>
      <Show when={props.submission.revises}>
        {(published) => <Revision before={published()} after={draft()} />}
      </Show>
      <h2 classList={{ 'visually-hidden': !props.submission.revises }}>As members would read it</h2>
      <MembersView
        title={draft().title}
        content={draft()}
        domains={draft().domains.map(({ name }) => name)}
        vendors={draft().vendors.map(({ name }) => name)}
        profile={profileWords(draft().profile)}
        phrases={draft().phrases}
      />
      <section class="submission-talk" aria-labelledby="talk-title">
        <h2 id="talk-title">You and the author</h2>
        <Conversation messages={props.submission.messages} reader="REVIEWER" />
        <ReplyForm id={props.submission.id} />
      </section>
    </div>
  );
}
