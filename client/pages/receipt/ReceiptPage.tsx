import '../../ui/actions.css';
import { useBeforeLeave, useNavigate } from '@solidjs/router';
import { createResource, createSignal, onCleanup, onMount, Show } from 'solid-js';
import { type FreshReceipt, freshReceipt, hideReceipt } from '../../lib/receipt-fresh.ts';
import { browserReceipts } from '../../lib/receipt-store.ts';
import { wordsOf } from '../../lib/receipt-words.ts';
import { useTitle } from '../../lib/title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { KeepForm } from './KeepForm.tsx';
import { Next } from './Next.tsx';
import { Words } from './Words.tsx';
import './receipt.css';

/** The twelve words that open the mailbox, until their author says that they are kept. */
export default function ReceiptPage() {
  useTitle(() => undefined);
  const navigate = useNavigate();
  const [fromDevice] = createResource(unconfirmed);
  const shown = () => freshReceipt() ?? fromDevice.latest ?? null;
  const [held, setHeld] = createSignal(false);
  let mayLeave = false;

  // A word that was not kept is lost for ever, so the way out leads past the question.
  useBeforeLeave((event) => {
    if (mayLeave || !shown() || event.defaultPrevented) return;
    event.preventDefault();
    setHeld(true);
    document.getElementById('words-kept')?.focus();
  });
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!mayLeave && shown()) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', onUnload));
  onCleanup(() => window.removeEventListener('beforeunload', onUnload));

  const done = async (fresh: FreshReceipt, forget: boolean) => {
    const { receipt } = fresh;
    const stored = forget
      ? browserReceipts.remove(receipt.hash)
      : browserReceipts.put({ ...receipt, state: 'KEPT' });
    // Where storage is forbidden there is nothing to note, and the words are on paper.
    await stored.catch(() => undefined);
    mayLeave = true;
    navigate('/mailbox', { replace: true });
    hideReceipt();
  };

  return (
    <div class="page prose receipt">
      <Show
        when={shown()}
        fallback={
          <Show when={!fromDevice.loading} fallback={<Skeleton lines={6} />}>
            <h1>Your words</h1>
            <EmptyState title="There are no words to show">
              <p>
                Twelve words appear here right after a write-up is submitted. Those you have kept
                open the <a href="/mailbox">mailbox</a>.
              </p>
            </EmptyState>
          </Show>
        }
      >
        {(fresh) => (
          <>
            <h1>
              {hasArrived(fresh())
                ? 'It has arrived. Keep these twelve words'
                : 'Your twelve words'}
            </h1>
            <Show when={fresh().kind === 'ARRIVED_BEFORE'}>
              <p>
                An earlier attempt had already arrived, although its answer was lost. What you have
                changed since waits on this device: open the mailbox and choose “Revise”.
              </p>
            </Show>
            <p>
              They are the only way to what the reviewers answer, and to revise or withdraw what you
              wrote. Nobody else has them, not even this server: lost, they cannot be given again.
            </p>
            <Words words={wordsOf(fresh().receipt.receipt)} />
            <KeepForm
              storedOnDevice={fresh().storedOnDevice}
              number={fresh().receipt.number}
              reminded={held()}
              onKept={(forget) => void done(fresh(), forget)}
            />
            <Show when={hasArrived(fresh())}>
              <Next />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** Whether its words are shown because a write-up has arrived, before they are said to be kept. */
function hasArrived({ receipt }: FreshReceipt): boolean {
  return receipt.state === 'FRESH';
}

/** A receipt of which nobody has said that it is kept, as after a reload of this page. */
async function unconfirmed(): Promise<FreshReceipt | null> {
  const kept = await browserReceipts.list().catch(() => []);
  const receipt = kept.find(({ state }) => state === 'FRESH');
  return receipt ? { receipt, storedOnDevice: true, kind: 'AGAIN' } : null;
}
