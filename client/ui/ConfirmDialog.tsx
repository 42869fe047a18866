import './actions.css';
import { type JSX, Show } from 'solid-js';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Notice.tsx';

/** See {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question, in words. */
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: JSX.Element;
  /** The verb that does it. */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Why it did not work just now. */
  readonly failure: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone; the way out comes first and does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={() => props.onClose()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.onConfirm();
        }}
      >
        <div>{props.children}</div>
        <Show when={props.failure}>
          <Notice tone="error" live>
            {props.failure}
          </Notice>
        </Show>
        <div class="actions">
          <Button type="submit" variant={props.danger ? 'danger' : 'primary'} busy={props.busy}>
            {props.action}
          </Button>
          <Button onClick={() => props.onClose()}>Leave it as it is</Button>
        </div>
      </form>
    </Dialog>
  );
}
