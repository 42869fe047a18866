import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { type Action, createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { useKeys } from '../../lib/keyboard.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import {
  ApproveMutation,
  DeclineMutation,
  RequestChangesMutation,
  type ReviewedSubmission,
} from './operations.ts';
import { openFocused } from './Queue.tsx';
import { forgetUnsent } from './unsent.ts';
import { type Asked, VerdictButtons } from './VerdictButtons.tsx';
import { VerdictWithWords } from './VerdictWithWords.tsx';

/** See {@link Verdicts}. */
export interface VerdictsProps {
  readonly submission: ReviewedSubmission;
  readonly onDecided: (what: string) => void;
  /** Called when the server took no verdict: what stands here may be out of date. */
  readonly onRefused: () => void;
}

const CHANGES_START =
  'Thank you for writing this up. Before members read it, please change the following:\n\n';

const REVISED =
  'Its author has revised this since you opened it. What stands below is the new version: read it before you decide.';

/** The three things a reviewer can do, each asked once more in words. */
export function Verdicts(props: VerdictsProps) {
  const client = useClient();
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const [overtaken, setOvertaken] = createSignal('');
  const approve = createAction(client, ApproveMutation, (data) => data.approveSubmission);
  const changes = createAction(client, RequestChangesMutation, (data) => data.requestChanges);
  const decline = createAction(client, DeclineMutation, (data) => data.declineSubmission);
  let notice: HTMLDivElement | undefined;

  const id = () => props.submission.id;
  const state = createMemo(() => props.submission.state);
  const version = createMemo(() => props.submission.version);
  const may = (what: Asked) =>
    ({
      APPROVE: state() === 'PENDING',
      CHANGES: state() === 'PENDING' || state() === 'APPROVED',
      DECLINE: state() !== 'DECLINED',
    })[what];
  const failure = () => approve.failure() ?? changes.failure() ?? decline.failure();
  const question = (words: string) => `${words} “${props.submission.draft.title}”`;
  const ask = (what: Asked) => {
    if (may(what)) setAsked(what);
  };
  // A verdict is about the text that is read, so the cursor's row is opened before it is judged.
  const askByKey = (what: Asked) => () => {
    if (!openFocused(id())) ask(what);
  };
  const close = () => {
    setAsked(null);
    approve.clear();
    changes.clear();
    decline.clear();
  };
  const decide = async <Variables,>(
    action: Action<Variables, unknown>,
    variables: Variables,
    what: string,
  ) => {
    if (!(await action.run(variables))) return props.onRefused();
    const verdict = asked();
    if (verdict === 'CHANGES' || verdict === 'DECLINE') forgetUnsent(id(), verdict);
    close();
    props.onDecided(what);
  };
  const tell = (sentence: string, closing: boolean) => {
    const wasAsked = asked() !== null;
    if (closing) close();
    setOvertaken(sentence);
    if (wasAsked && closing) queueMicrotask(() => notice?.focus());
  };
  createEffect(on(version, () => tell(REVISED, asked() === 'APPROVE'), { defer: true }));
  createEffect(
    on(
      state,
      () => {
        const verdict = asked();
        const why = failure();
        if (why && verdict && !may(verdict)) tell(why, true);
      },
      { defer: true },
    ),
  );
  useKeys({ a: askByKey('APPROVE'), c: askByKey('CHANGES'), d: askByKey('DECLINE') });

  return (
    <>
      <Show when={overtaken()}>
        {(sentence) => (
          <div ref={notice} tabindex="-1" class="verdicts-notice">
            <Notice tone="warning" live>
              {sentence()}
            </Notice>
          </div>
        )}
      </Show>
      <VerdictButtons may={may} onAsk={ask} />
      <ConfirmDialog
        open={asked() === 'APPROVE'}
        title={question('Approve this write-up?')}
        action="Approve it"
        busy={approve.busy()}
        failure={approve.failure()}
        onClose={close}
        onConfirm={() =>
          void decide(
            approve,
            { input: { id: id(), version: version() } },
            'Approved. It waits for the next release.',
          )
        }
      >
        <p>
          It joins what waits for the next release, and is then read by every member. Until then you
          can still ask for changes or decline it.
        </p>
      </ConfirmDialog>
      <VerdictWithWords
        id={id()}
        kind="CHANGES"
        open={asked() === 'CHANGES'}
        title={question('Ask the author for changes?')}
        text="The author finds your message in the mailbox, revises the text, and it comes back here."
        label="What should change"
        start={CHANGES_START}
        missing="Add what should change, in at least a sentence."
        ready
        action="Ask for changes"
        busy={changes.busy()}
        failure={changes.failure()}
        onClose={close}
        onConfirm={(message) =>
          void decide(
            changes,
            { input: { id: id(), message } },
            'Handed back. It waits for its author.',
          )
        }
      />
      <VerdictWithWords
        id={id()}
        kind="DECLINE"
        open={asked() === 'DECLINE'}
        title={question('Decline this write-up?')}
        text="It is not published. The author reads the reason in the mailbox and may revise it."
        label="The reason"
        start=""
        missing="Add the reason, in at least a sentence."
        action="Decline it"
        danger
        busy={decline.busy()}
        failure={decline.failure()}
        onClose={close}
        onConfirm={(message) =>
          void decide(
            decline,
            { input: { id: id(), message } },
            'Declined. Its author reads the reason.',
          )
        }
      />
    </>
  );
}
