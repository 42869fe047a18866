import { createEffect, createSignal, on, Show } from 'solid-js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ReadySentences } from './ReadySentences.tsx';

/** See {@link VerdictWithWords}. */
export interface VerdictWithWordsProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly label: string;
  /** What the message begins with; it can all be changed. */
  readonly start: string;
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
    setError(undefined);
  };
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setMessage(props.start);
        setError(undefined);
        // After the dialog has opened, which would put the focus on its first button.
        queueMicrotask(() => {
          words?.focus();
          words?.setSelectionRange(words.value.length, words.value.length);
        });
      },
    ),
  );
  const confirm = () => {
    const written = message().trim();
    if (written === '' || written === props.start.trim()) {
      setError('Write at least a sentence, so that the author knows what to do.');
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
        rows={6}
        value={message()}
        error={error()}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
