import { createSignal } from 'solid-js';
import { parseReceipt } from '../../../schema/anonymity/receipt.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { KeptReceipts } from './KeptReceipts.tsx';

/** Opens a mailbox; resolves to a sentence when it did not open. */
export type OpenReceipt = (receipt: Uint8Array) => Promise<string | null>;

/** The door: twelve words typed, or a receipt that this device keeps. */
export function OpenWithWords(props: { readonly onOpen: OpenReceipt }) {
  const [typed, setTyped] = createSignal('');
  const [error, setError] = createSignal<string | undefined>();
  const [busy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const open = async () => {
    const parsed = parseReceipt(typed());
    if (!parsed.ok) return fail(parsed.problem.message);
    setBusy(true);
    const failure = await props.onOpen(parsed.receipt);
    setBusy(false);
    if (failure) fail(failure);
  };
  const fail = (message: string) => {
    setError(message);
    form?.querySelector('textarea')?.focus();
  };

  return (
    <>
      <p>
        Here you read what the reviewers answered to something you wrote, and answer them. They
        never learn who you are; the twelve words are all that opens it.
      </p>
      <KeptReceipts onOpen={props.onOpen} />
      <form
        ref={form}
        class="stack"
        novalidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy()) void open();
        }}
      >
        <TextArea
          label="Your twelve words"
          hint="In their order, with spaces between; capitals and numbers do not matter."
          rows={3}
          value={typed()}
          error={error()}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <div class="actions">
          <Button type="submit" variant="primary" busy={busy()}>
            Open the mailbox
          </Button>
        </div>
      </form>
    </>
  );
}
