import { createResource, Show } from 'solid-js';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { explain } from '../../graphql/errors.ts';
import { type Draft, type DraftToSend, emptyDraft } from '../../lib/drafts.ts';
import { fromServer } from '../../lib/drafts-check.ts';
import { browserDrafts, revisionDraft } from '../../lib/drafts-store.ts';
import { fromSubmitted } from '../../lib/drafts-submitted.ts';
import { createLoaded } from '../../lib/loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Composer, type SendOutcome } from '../compose/Composer.tsx';
import { loadVocabulary } from '../compose/load-vocabulary.ts';
import { type OpenMailbox, ReviseMutation } from './operations.ts';

/** See {@link Revise}. */
export interface ReviseProps {
  readonly receipt: string;
  readonly receiptHash: string;
  readonly mailbox: OpenMailbox;
  readonly onBack: () => void;
  readonly onRevised: (mailbox: OpenMailbox) => void;
}

/** The composer, filled with what was sent or with the revision begun on this device. */
export default function Revise(props: ReviseProps) {
  const { value: vocabulary, error, reload } = createLoaded(loadVocabulary);
  const [begun] = createResource(() =>
    browserDrafts.load(revisionDraft(props.receiptHash)).catch(() => null),
  );
  const ready = () => {
    const words = vocabulary();
    return words && begun.state === 'ready' ? { words, begun: begun() } : null;
  };
  let revised: OpenMailbox | null = null;

  const send = async (draft: DraftToSend): Promise<SendOutcome> => {
    const variables = { input: { receipt: props.receipt, draft } };
    const { data, error } = await anonymousClient.mutation(ReviseMutation, variables).toPromise();
    const result = data?.reviseSubmission;
    if (!result) {
      return { kind: 'FAILED', message: error ? explain(error) : 'The server did not answer.' };
    }
    if (result.__typename === 'InputValidationError') {
      return { kind: 'INVALID', problems: fromServer(result.issues) };
    }
    if (result.__typename !== 'ReviseSubmissionPayload') {
      return { kind: 'FAILED', message: result.message };
    }
    revised = result.mailbox;
    return { kind: 'SENT' };
  };

  return (
    <>
      <p>
        <Button variant="quiet" onClick={() => props.onBack()}>
          <Icon name="back" /> Back to the mailbox
        </Button>
      </p>
      <Show when={error()}>
        {(failure) => (
          <ErrorState title="The composer could not be opened" onRetry={reload}>
            <p>{explain(failure())}</p>
          </ErrorState>
        )}
      </Show>
      <Show when={!error() && !ready()}>
        <Skeleton lines={8} label="Loading the composer" />
      </Show>
      <Show when={ready()}>
        {(start) => (
          <Composer
            heading="Revise what you wrote"
            initial={start().begun ?? sentText(props.mailbox)}
            restored={start().begun !== null}
            name={revisionDraft(props.receiptHash)}
            vocabulary={start().words}
            sendLabel="Send the revision"
            send={send}
            onSent={() => revised && props.onRevised(revised)}
          />
        )}
      </Show>
    </>
  );
}

/** What reviewers have before them, else what members read. */
function sentText(mailbox: OpenMailbox): Draft {
  const text = mailbox.submission?.draft ?? mailbox.writeUp;
  return text ? fromSubmitted(text) : emptyDraft();
}
