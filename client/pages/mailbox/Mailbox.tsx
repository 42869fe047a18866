import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Conversation } from './Conversation.tsx';
import { KeepCopy } from './KeepCopy.tsx';
import { MessageForm } from './MessageForm.tsx';
import type { OpenMailbox } from './operations.ts';
import { SentText } from './SentText.tsx';
import { isOpen, STATE_TEXT, textOf } from './state-words.ts';
import { Withdraw } from './Withdraw.tsx';

/** See {@link Mailbox}. */
export interface MailboxProps {
  readonly receipt: string;
  readonly mailbox: OpenMailbox;
  /** What the author's last act came to. */
  readonly news: string;
  readonly onChanged: (mailbox: OpenMailbox, what: string) => void;
  readonly onWithdrawn: (mailbox: OpenMailbox) => void;
  readonly onRevise: () => void;
  readonly onClose: () => void;
}

/** An opened mailbox: where the write-up stands, what was said, what one can do. */
export function Mailbox(props: MailboxProps) {
  const [withdrawing, setWithdrawing] = createSignal(false);
  const state = () => STATE_TEXT[props.mailbox.state];
  const isRevision = () => props.mailbox.writeUp !== null && props.mailbox.submission !== null;
  return (
    <div class="page prose mailbox">
      <h1 tabindex="-1">Mailbox</h1>
      <Show when={props.news}>
        <Notice tone="success" live>
          {props.news}
        </Notice>
      </Show>
      <section class="mailbox-state" aria-labelledby="mailbox-state">
        <h2 id="mailbox-state">{state().title}</h2>
        <Show when={textOf(props.mailbox)}>
          {(text) => <p class="mailbox-title">{text().title}</p>}
        </Show>
        <p>{state().text}</p>
        <Show when={props.mailbox.writeUp}>
          {(writeUp) => (
            <p>
              <Show when={props.mailbox.submission}>The version before it stays published. </Show>
              <a href={`/write-ups/${encodeURIComponent(writeUp().id)}`}>Read it as published</a>
            </p>
          )}
        </Show>
        <Show when={textOf(props.mailbox)}>
          {(text) => <SentText text={text()} isRevision={isRevision()} />}
        </Show>
        <div class="actions">
          <Show when={isOpen(props.mailbox)}>
            <Button
              variant={props.mailbox.state === 'CHANGES_REQUESTED' ? 'primary' : 'plain'}
              onClick={() => props.onRevise()}
            >
              Revise it
            </Button>
            <Button variant="danger" onClick={() => setWithdrawing(true)}>
              Withdraw it
            </Button>
            <Show when={textOf(props.mailbox)}>{(text) => <KeepCopy text={text()} />}</Show>
          </Show>
          <Button variant="quiet" onClick={() => props.onClose()}>
            Close the mailbox
          </Button>
        </div>
      </section>
      <Show when={props.mailbox.state !== 'WITHDRAWN'}>
        <section aria-labelledby="mailbox-messages">
          <h2 id="mailbox-messages">You and the reviewers</h2>
          <Conversation messages={props.mailbox.messages} reader="AUTHOR" />
          {/* Once it is released, no reviewer would read a message. */}
          <Show when={props.mailbox.submission}>
            <MessageForm
              receipt={props.receipt}
              onSent={(mailbox) => props.onChanged(mailbox, 'Your message has arrived.')}
            />
          </Show>
        </section>
      </Show>
      <Withdraw
        receipt={props.receipt}
        published={props.mailbox.writeUp !== null}
        text={textOf(props.mailbox)}
        isRevision={isRevision()}
        open={withdrawing()}
        onClose={() => setWithdrawing(false)}
        onWithdrawn={(mailbox) => {
          setWithdrawing(false);
          props.onWithdrawn(mailbox);
        }}
      />
    </div>
  );
}
