import { useNavigate } from '@solidjs/router';
import { useClient } from '../../graphql/query.ts';
import { type Draft, type DraftToSend, emptyDraft } from '../../lib/drafts.ts';
import { browserDrafts, NEW_DRAFT, revisionDraft } from '../../lib/drafts-store.ts';
import { showReceipt } from '../../lib/receipt-fresh.ts';
import { browserReceipts } from '../../lib/receipt-store.ts';
import { sendWithReceipt } from '../../lib/receipt-submit.ts';
import { localDay } from '../../lib/receipt-words.ts';
import { useTitle } from '../../lib/title.ts';
import { hasArrived } from './arrived.ts';
import type { SendOutcome } from './Composer.tsx';
import { DraftPage } from './DraftPage.tsx';
import { submitDraft } from './submit.ts';

/** Where a new write-up is written. Its title says nothing, for tabs are seen by others. */
export default function ComposePage() {
  useTitle(() => 'Write up');
  const navigate = useNavigate();
  const client = useClient();

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
    <DraftPage
      heading="Write up what you solved, or what did not work"
      name={NEW_DRAFT}
      origin={emptyDraft()}
      purpose="NEW"
      send={send}
      onSent={() => navigate('/receipt', { replace: true })}
    />
  );
}
