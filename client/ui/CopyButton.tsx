import { createSignal } from 'solid-js';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** How long the answer stands before the button is itself again. */
const ANSWER_MS = 4_000;

/** Copies a text and says whether it worked. */
export function CopyButton(props: { readonly text: string; readonly label: string }) {
  const [answer, setAnswer] = createSignal('');
  const copy = async () => {
    setAnswer((await copyText(props.text)) ? 'Copied' : 'Not copied: select the text instead');
    setTimeout(() => setAnswer(''), ANSWER_MS);
  };
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
