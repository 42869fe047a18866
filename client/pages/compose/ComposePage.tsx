import { useNavigate } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import { useClient } from '../../graphql/query.ts';
import { type Draft, type DraftToSend, emptyDraft } from '../../lib/drafts.ts';
import { browserDrafts, NEW_DRAFT, revisionDraft } from '../../lib/drafts-store.ts';
import { createLoaded } from '../../lib/loaded.ts';
import { showReceipt } from '../../lib/receipt-fresh.ts';
import { browserReceipts } from '../../lib/receipt-store.ts';
import { sendWithReceipt } from '../../lib/receipt-submit.ts';
import { localDay } from '../../lib/receipt-words.ts';
import { useTitle } from '../../lib/title.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { hasArrived } from './arrived.ts';
import { Composer, type SendOutcome } from './Composer.tsx';
import { loadVocabulary } from './load-vocabulary.ts';
import { submitDraft } from './submit.ts';

/** Where a new write-up is written. Its title says nothing, for tabs are seen by others. */
export default function ComposePage() {
  useTitle(() => 'Write up');
  const navigate = useNavigate();
  const client = useClient();
  const { value: vocabulary, error, reload } = createLoaded(loadVocabulary);
  const [saved] = createResource(loadDraft);

  const send = async (draft: DraftToSend, original: Draft): Promise<SendOutcome> => {
    const sent = await sendWithReceipt({
      store: browserReceipts,
      today: localDay(),
      submit: (receiptHash) => submitDraft(client, receiptHash, draft),
      arrived: hasArrived,
    });
    if (sent.kind === 'INVALID' || sent.kind === 'FAILED') return sent;
    // What arrived is an earlier state of this text: what was changed since waits as its revision.
    if (sent.kind === 'ARRIVED_BEFORE') {
      await browserDrafts.save(revisionDraft(sent.receipt.hash), original).catch(() => undefined);
    }
    showReceipt(sent);
    return { kind: 'SENT' };
  };

  return (
    <Switch
      fallback={
        <div class="page prose">
          <h1>Write up what you solved, or what did not work</h1>
          <Skeleton lines={8} label="Loading the composer" />
        </div>
      }
    >
      <Match when={error()}>
        {(failure) => (
          <div class="page prose">
            <h1>Write up what you solved, or what did not work</h1>
            <ErrorState title="The composer could not be opened" onRetry={reload}>
              <p>{explain(failure())} A draft on this device is untouched.</p>
            </ErrorState>
          </div>
        )}
      </Match>
      <Match when={vocabulary()}>
        {(ready) => (
          <Show when={saved.state === 'ready' && { draft: saved() }}>
            {(restored) => (
              <Composer
                heading="Write up what you solved, or what did not work"
                initial={restored().draft ?? emptyDraft()}
                restored={restored().draft !== null}
                name={NEW_DRAFT}
                vocabulary={ready()}
                sendLabel="Submit for review"
                send={send}
                onSent={() => navigate('/receipt', { replace: true })}
              />
            )}
          </Show>
        )}
      </Match>
    </Switch>
  );
}

/** A browser that forbids storage still lets one write. */
function loadDraft(): Promise<Draft | null> {
  return browserDrafts.load(NEW_DRAFT).catch(() => null);
}
