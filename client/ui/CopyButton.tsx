import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** How long the answer stands before the button is itself again. */
const ANSWER_MS = 4_000;

/** Copies a text and says whether it worked. */
export function CopyButton(props: { readonly text: string; readonly label: string }) {
  const [answer, setAnswer] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    setAnswer('');
  };
  const copy = async () => {
    const text = props.text;
    const copied = await copyText(text);
    // Of another text, that would be said too soon.
    if (text !== props.text) return;
    clearTimeout(timer);
    setAnswer(copied ? 'Copied' : 'Not copied: select the text instead');
    timer = setTimeout(forget, ANSWER_MS);
  };
  createEffect(on(() => props.text, forget, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  return (
    <>
      <Button onClick={copy}>
        <Icon name={answer() === 'Copied' ? 'check' : 'copy'} /> {answer() || props.label}
      </Button>
      <span class="visually-hidden" role="status">
        {answer()}
      </span>
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    // Absent where the page was not served securely, which TypeScript does not know.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
