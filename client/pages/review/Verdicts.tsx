import { createSignal, Show } from 'solid-js';
import { createAction } from '../../graphql/action.ts';
import { useClient } from '../../graphql/query.ts';
import { useKeys } from '../../lib/keyboard.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import {
  ApproveMutation,
  DeclineMutation,
  RequestChangesMutation,
  type ReviewedSubmission,
} from './operations.ts';
import { VerdictWithWords } from './VerdictWithWords.tsx';

/** See {@link Verdicts}. */
export interface VerdictsProps {
  readonly submission: ReviewedSubmission;
  readonly onDecided: (what: string) => void;
}

type Asked = 'APPROVE' | 'CHANGES' | 'DECLINE';

const CHANGES_START =
  'Thank you for writing this up. Before members read it, please change the following:\n\n';

/** The three things a reviewer can do, each asked once more in words. */
export function Verdicts(props: VerdictsProps) {
  const client = useClient();
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const approve = createAction(client, ApproveMutation, (data) => data.approveSubmission);
  const changes = createAction(client, RequestChangesMutation, (data) => data.requestChanges);
  const decline = createAction(client, DeclineMutation, (data) => data.declineSubmission);

  const state = () => props.submission.state;
  const may = (what: Asked) =>
    ({
      APPROVE: state() === 'PENDING',
      CHANGES: state() === 'PENDING' || state() === 'APPROVED',
      DECLINE: state() !== 'DECLINED',
    })[what];
  const ask = (what: Asked) => {
    if (may(what)) setAsked(what);
  };
  const close = () => {
    setAsked(null);
    approve.clear();
    changes.clear();
    decline.clear();
  };
  const finish = (done: unknown, what: string) => {
    if (!done) return;
    close();
    props.onDecided(what);
  };
  const id = () => props.submission.id;
  useKeys({ a: () => ask('APPROVE'), c: () => ask('CHANGES'), d: () => ask('DECLINE') });

  return (
    <div class="actions verdicts">
      <Show when={may('APPROVE')}>
        <Button variant="primary" aria-keyshortcuts="a" onClick={() => ask('APPROVE')}>
          Approve{' '}
          <span aria-hidden="true">
            <kbd>a</kbd>
          </span>
        </Button>
      </Show>
      <Show when={may('CHANGES')}>
        <Button aria-keyshortcuts="c" onClick={() => ask('CHANGES')}>
          Ask for changes{' '}
          <span aria-hidden="true">
            <kbd>c</kbd>
          </span>
        </Button>
      </Show>
      <Show when={may('DECLINE')}>
        <Button variant="danger" aria-keyshortcuts="d" onClick={() => ask('DECLINE')}>
          Decline{' '}
          <span aria-hidden="true">
            <kbd>d</kbd>
          </span>
        </Button>
      </Show>
      <ConfirmDialog
        open={asked() === 'APPROVE'}
        title="Approve this write-up?"
        action="Approve it"
        busy={approve.busy()}
        failure={approve.failure()}
        onClose={close}
        onConfirm={() =>
          void approve
            .run({ input: { id: id(), version: props.submission.version } })
            .then((done) => finish(done, 'Approved. It waits for the next release.'))
        }
      >
        <p>
          It joins what waits for the next release, and is then read by every member. Until then you
          can still ask for changes or decline it.
        </p>
      </ConfirmDialog>
      <VerdictWithWords
        open={asked() === 'CHANGES'}
        title="Ask the author for changes?"
        text="The author finds your message in the mailbox, revises the text, and it comes back here."
        label="What should change"
        start={CHANGES_START}
        ready
        action="Ask for changes"
        busy={changes.busy()}
        failure={changes.failure()}
        onClose={close}
        onConfirm={(message) =>
          void changes
            .run({ input: { id: id(), message } })
            .then((done) => finish(done, 'Handed back. It waits for its author.'))
        }
      />
      <VerdictWithWords
        open={asked() === 'DECLINE'}
        title="Decline this write-up?"
        text="It is not published. The author reads the reason in the mailbox and may revise it."
        label="The reason"
        start=""
        action="Decline it"
        danger
        busy={decline.busy()}
        failure={decline.failure()}
        onClose={close}
        onConfirm={(message) =>
          void decline
            .run({ input: { id: id(), message } })
            .then((done) => finish(done, 'Declined. Its author reads the reason.'))
        }
      />
    </div>
  );
}
