import { createSignal, Show } from 'solid-js';
import { fromSubmitted } from '../../lib/drafts-submitted.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { MailboxText } from './state-words.ts';

/** Offers the text as a Markdown file, which the composer reads again. */
export function KeepCopy(props: { readonly text: MailboxText }) {
  const [failed, setFailed] = createSignal(false);
  const save = async () => {
    const markdown = await import('../../lib/drafts-markdown.ts').catch(() => null);
    setFailed(!markdown);
    if (!markdown) return;
    const { text } = markdown.writeMarkdownDraft(fromSubmitted(props.text));
    saveFile(markdown.MARKDOWN_FILE_NAME, 'text/markdown', text);
  };
  return (
    <>
      <Button onClick={() => void save()}>
        <Icon name="download" /> Keep a copy
      </Button>
      <Show when={failed()}>
        <Notice tone="error" live>
          The copy could not be made: the server cannot be reached. Nothing is lost; try again when
          online.
        </Notice>
      </Show>
    </>
  );
}
