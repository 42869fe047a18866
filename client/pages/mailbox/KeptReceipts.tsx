import { useNavigate } from '@solidjs/router';
import { createResource, createSignal, For, Show } from 'solid-js';
import { receiptFromHex } from '../../../schema/anonymity/receipt.ts';
import { focusHeading } from '../../lib/focus.ts';
import { showReceipt } from '../../lib/receipt-fresh.ts';
import { browserReceipts, type KeptReceipt, type ReceiptState } from '../../lib/receipt-store.ts';
import { dayWords } from '../../lib/receipt-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { OpenReceipt } from './OpenWithWords.tsx';

const STATE_WORDS: Record<ReceiptState, string> = {
  PENDING: 'made, but it was not confirmed that the write-up arrived',
  FRESH: 'you have not yet said that its words are kept',
  KEPT: 'its words are kept elsewhere too',
};

/** By number and day, which tell nothing of what it belongs to. */
function nameOf({ number, day }: KeptReceipt): string {
  return number === undefined
    ? `Made on ${dayWords(day)}`
    : `Receipt ${number}, made on ${dayWords(day)}`;
}

function shortNameOf({ number, day }: KeptReceipt): string {
  return number === undefined ? dayWords(day) : `${dayWords(day)}, receipt ${number}`;
}

/** The receipts on this device, known by their number and day and by nothing else. */
export function KeptReceipts(props: { readonly onOpen: OpenReceipt }) {
  const navigate = useNavigate();
  const [kept, { refetch }] = createResource(() => browserReceipts.list().catch(() => []));
  const [failure, setFailure] = createSignal<string | null>(null);
  const [forgetting, setForgetting] = createSignal<KeptReceipt | null>(null);

  const open = async ({ receipt }: KeptReceipt) => {
    const bytes = receiptFromHex(receipt);
    setFailure(bytes ? await props.onOpen(bytes) : 'This receipt is damaged; use its words.');
  };
  const showWords = (receipt: KeptReceipt) => {
    showReceipt({ receipt, storedOnDevice: true, kind: 'AGAIN' });
    navigate('/receipt');
  };
  const forget = async () => {
    const receipt = forgetting();
    if (receipt) await browserReceipts.remove(receipt.hash);
    setForgetting(null);
    await refetch();
    // Its row is gone, and the button in it.
    focusHeading();
  };

  return (
    <Show when={(kept.latest ?? []).length > 0}>
      <section class="kept" aria-labelledby="kept-title">
        <h2 id="kept-title">Kept on this device</h2>
        <ul class="kept-list">
          <For each={kept.latest}>
            {(receipt) => (
              <li class="kept-row">
                <p>
                  {nameOf(receipt)}
                  <span class="muted small"> {STATE_WORDS[receipt.state]}</span>
                </p>
                <div class="actions">
                  <Button onClick={() => void open(receipt)}>
                    Open<span class="visually-hidden"> the one of {shortNameOf(receipt)}</span>
                  </Button>
                  <Button variant="quiet" onClick={() => showWords(receipt)}>
                    Show the words
                    <span class="visually-hidden"> of the one of {shortNameOf(receipt)}</span>
                  </Button>
                  <Button variant="quiet" onClick={() => setForgetting(receipt)}>
                    Forget here
                    <span class="visually-hidden"> the one of {shortNameOf(receipt)}</span>
                  </Button>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={failure()}>
          <Notice tone="error" live>
            {failure()}
          </Notice>
        </Show>
        <ConfirmDialog
          open={forgetting() !== null}
          title="Forget this receipt on this device?"
          action="Forget it here"
          danger
          busy={false}
          failure={null}
          onConfirm={() => void forget()}
          onClose={() => setForgetting(null)}
        >
          <p>
            <Show when={forgetting()}>{(receipt) => <strong>{nameOf(receipt())}. </strong>}</Show>
            Then only the twelve words, on paper or in a file, open this mailbox. If you have not
            kept them, nobody can open it again.
          </p>
        </ConfirmDialog>
      </section>
    </Show>
  );
}
