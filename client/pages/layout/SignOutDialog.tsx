import '../../ui/actions.css';
import '../../ui/choices.css';
import '../../ui/field.css';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { count } from '../../lib/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { KeptHere } from './kept-here.ts';

/** What the question leads to. */
export interface Leaving {
  /** Signs out, and removes what is kept if it shall not stay; a sentence when that failed. */
  readonly onLeave: (remove: boolean) => Promise<string | null>;
  /** Called when the question is closed without an answer. */
  readonly onClose: () => void;
}

/** Asks what becomes of drafts and receipts here; resolves when the question is closed. */
export function askWhatStays(kept: KeptHere, leaving: Leaving): Promise<void> {
  const host = document.createElement('div');
  document.body.append(host);
  return new Promise((resolve) => {
    const dispose = render(
      () => (
        <SignOutDialog
          kept={kept}
          onLeave={leaving.onLeave}
          onClose={() => {
            leaving.onClose();
            dispose();
            host.remove();
            resolve();
          }}
        />
      ),
      host,
    );
  });
}

/** See {@link SignOutDialog}. */
export interface SignOutDialogProps extends Leaving {
  readonly kept: KeptHere;
}

/** The question itself: everything stays unless the member ticks that it shall not. */
export function SignOutDialog(props: SignOutDialogProps) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(true);
  const [remove, setRemove] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string | null>(null);
  let closed = false;
  // Shut before it is taken away, so that the focus returns; the browser then tells of it again.
  const close = () => {
    if (closed) return;
    closed = true;
    setOpen(false);
    props.onClose();
  };
  const leave = async () => {
    setBusy(true);
    setFailure(await props.onLeave(remove()));
    setBusy(false);
  };
  return (
    <Dialog open={open()} title="Sign out of Kindling?" onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy()) void leave();
        }}
      >
        <p>
          This browser holds {inWords(props.kept)}. What it holds stays here unless you remove it,
          and whoever uses this browser after you can read it.
        </p>
        <div>
          <label class="option-line">
            <input
              type="checkbox"
              checked={remove()}
              aria-describedby={props.kept.receipts > 0 ? id : undefined}
              onChange={(event) => setRemove(event.currentTarget.checked)}
            />
            <span>Remove {inWords(props.kept)} from this browser</span>
          </label>
          <Show when={props.kept.receipts > 0}>
            <p class="field-hint" id={id}>
              Words lost are lost: if you have not kept the twelve words of a receipt elsewhere, on
              paper or in a file, nobody can open its mailbox again.
            </p>
          </Show>
        </div>
        <Show when={failure()}>
          <Notice tone="error" live>
            {failure()}
          </Notice>
        </Show>
        <div class="actions">
          <Button type="submit" variant="primary" busy={busy()}>
            {remove() ? 'Remove and sign out' : 'Sign out'}
          </Button>
          <Button onClick={close}>Stay signed in</Button>
        </div>
      </form>
    </Dialog>
  );
}

function inWords({ drafts, receipts }: KeptHere): string {
  const parts = [drafts > 0 && count(drafts, 'draft'), receipts > 0 && count(receipts, 'receipt')];
  return parts.filter((part) => part !== false).join(' and ');
}
