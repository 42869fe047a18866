import { createEffect, createSignal, on, Show } from 'solid-js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ReadySentences } from './ReadySentences.tsx';
import { keepUnsent, type UnsentKind, unsentText } from './unsent.ts';

/** See {@link VerdictWithWords}. */
export interface VerdictWithWordsProps {
  /** The submission's id; what is written is kept for it until it is sent. */
  readonly id: string;
  readonly kind: UnsentKind;
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly label: string;
  /** What the message begins with; it can all be changed. */
  readonly start: string;
  /** What to do when nothing was added to the start. */
  readonly missing: string;
  readonly action: string;
  readonly danger?: boolean;
  /** Whether to offer the requests for changes that come up again and again. */
  readonly ready?: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onConfirm: (message: string) => void;
  readonly onClose: () => void;
}

/** A verdict that its author is told in words. */
export function VerdictWithWords(props: VerdictWithWordsProps) {
  const [message, setMessage] = createSignal('');
  const [error, setError] = createSignal<string | undefined>();
  let words: HTMLTextAreaElement | undefined;
  const write = (text: string) => {
    setMessage(text);
    keepUnsent(props.id, props.kind, text);
    setError(undefined);
  };
  const focusEnd = () => {
    words?.focus();
    words?.setSelectionRange(words.value.length, words.value.length);
  };
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setMessage(unsentText(props.id, props.kind) ?? props.start);
        setError(undefined);
        // After the dialog has opened, which would put the focus on its first button.
        queueMicrotask(focusEnd);
      },
    ),
  );
  const confirm = () => {
    const written = message().trim();
    if (written === '' || written === props.start.trim()) {
      setError(props.missing);
      focusEnd();
      return;
    }
    props.onConfirm(written);
  };
  return (
    <ConfirmDialog
      open={props.open}
      title={props.title}
      action={props.action}
      danger={props.danger ?? false}
      busy={props.busy}
      failure={props.failure}
      onConfirm={confirm}
      onClose={() => props.onClose()}
    >
      <p>{props.text}</p>
      <Show when={props.ready}>
        <ReadySentences message={message()} onChange={write} />
      </Show>
      <TextArea
        ref={words}
        label={props.label}
        hint="Close this to read the text again; what you write stays until you leave this site."
        rows={6}
        value={message()}
        error={error()}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
