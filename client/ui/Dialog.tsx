import './dialog.css';
import { createEffect, createUniqueId, type JSX } from 'solid-js';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

declare module 'solid-js' {
  namespace JSX {
    // Newer than Solid's list of attributes.
    interface ExplicitAttributes {
      closedby: 'any' | 'closerequest' | 'none';
    }
  }
}

/** See {@link Dialog}. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

/**
 * A question or a list above the page: the browser's modal dialog, which holds
 * focus, closes on Escape or a press beside it, and gives focus back to where it was.
 */
export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (props.open && !dialog?.open) dialog?.showModal();
    if (!props.open && dialog?.open) dialog.close();
  });
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      attr:closedby="any"
      onClose={() => props.onClose()}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={id}>{props.title}</h2>
          <Button variant="quiet" onClick={() => props.onClose()}>
            <Icon name="cross" /> Close
          </Button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
