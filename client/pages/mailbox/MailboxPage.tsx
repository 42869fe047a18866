import '../../ui/actions.css';
import { createEffect, createSignal, lazy, Match, on, Switch } from 'solid-js';
import { receiptHash, receiptToHex } from '../../../schema/anonymity/receipt.ts';
import { anonymousClient } from '../../graphql/anonymous.ts';
import { explain } from '../../graphql/errors.ts';
import { focusHeading } from '../../lib/focus.ts';
import { createStep } from '../../lib/steps.ts';
import { useTitle } from '../../lib/title.ts';
import { Mailbox } from './Mailbox.tsx';
import { OpenWithWords } from './OpenWithWords.tsx';
import { MailboxQuery, type OpenMailbox } from './operations.ts';
import './mailbox.css';

// The composer weighs more than the mailbox, and is needed by few who open one.
const Revise = lazy(() => import('./Revise.tsx'));

interface Opened {
  /** In the page's memory alone, and gone with it. */
  readonly receipt: string;
  readonly hash: string;
  readonly mailbox: OpenMailbox;
}

const UNKNOWN =
  'The words are a receipt, but they open no mailbox in this group. It may belong to another group.';

/** What a receipt opens. The address and the title are the same whatever is in it. */
export default function MailboxPage() {
  useTitle(() => 'Mailbox');
  const [opened, setOpened] = createSignal<Opened | null>(null);
  const revising = createStep();
  const [news, setNews] = createSignal('');
  // Back and Forward lead in and out, too.
  createEffect(on(revising.inside, focusTop, { defer: true }));

  const open = async (bytes: Uint8Array): Promise<string | null> => {
    const receipt = receiptToHex(bytes);
    const { data, error } = await anonymousClient.query(MailboxQuery, { receipt }).toPromise();
    if (error) return explain(error);
    if (!data?.mailbox) return UNKNOWN;
    setOpened({ receipt, hash: await receiptHash(bytes), mailbox: data.mailbox });
    setNews('');
    focusTop();
    return null;
  };
  const changed = (mailbox: OpenMailbox, what: string) => {
    const before = opened();
    if (before) setOpened({ ...before, mailbox });
    setNews(what);
  };

  return (
    <Switch
      fallback={
        <div class="page prose mailbox">
          <h1>Mailbox</h1>
          <OpenWithWords onOpen={open} />
        </div>
      }
    >
      <Match when={revising.inside() && opened()}>
        {(mail) => (
          <Revise
            receipt={mail().receipt}
            receiptHash={mail().hash}
            mailbox={mail().mailbox}
            onBack={() => void revising.leave().then(focusTop)}
            onRevised={(mailbox) => {
              changed(mailbox, 'Your revision has arrived. It waits for a reviewer.');
              void revising.leave().then(focusTop);
            }}
          />
        )}
      </Match>
      <Match when={opened()}>
        {(mail) => (
          <Mailbox
            receipt={mail().receipt}
            mailbox={mail().mailbox}
            news={news()}
            onChanged={changed}
            onWithdrawn={(mailbox) => {
              changed(mailbox, 'It is withdrawn and deleted.');
              focusTop();
            }}
            onRevise={revising.enter}
            onClose={() => {
              setOpened(null);
              focusTop();
            }}
          />
        )}
      </Match>
    </Switch>
  );
}

function focusTop(): void {
  queueMicrotask(() => {
    window.scrollTo({ top: 0 });
    focusHeading();
  });
}
