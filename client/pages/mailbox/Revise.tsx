import { onMount } from 'solid-js';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { explain } from '../../graphql/errors.ts';
import { type Draft, type DraftToSend, emptyDraft } from '../../lib/drafts.ts';
import { fromServer } from '../../lib/drafts-check.ts';
import { revisionDraft } from '../../lib/drafts-store.ts';
import { fromSubmitted } from '../../lib/drafts-submitted.ts';
import { focusHeading } from '../../lib/focus.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SendOutcome } from '../compose/Composer.tsx';
import { DraftPage } from '../compose/DraftPage.tsx';
import { LastWords } from './LastWords.tsx';
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
  // What is sent from here changes the mailbox, and the text it began with stays what it was.
  const origin = sentText(props.mailbox);
  let revised: OpenMailbox | null = null;
  // The button that led here is gone since before this part of the page was there.
  onMount(focusHeading);

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
      <DraftPage
        heading="Revise what you wrote"
        name={revisionDraft(props.receiptHash)}
        origin={origin}
        purpose="REVISION"
        send={send}
        onSent={() => revised && props.onRevised(revised)}
      >
        <LastWords messages={props.mailbox.messages} />
      </DraftPage>
    </>
  );
}

/** What reviewers have before them, else what members read. */
function sentText(mailbox: OpenMailbox): Draft {
  const text = mailbox.submission?.draft ?? mailbox.writeUp;
  return text ? fromSubmitted(text) : emptyDraft();
}
