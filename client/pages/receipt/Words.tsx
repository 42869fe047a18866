import { For } from 'solid-js';
import { WORDS_FILE_NAME, wordsAsText } from '../../lib/receipt-words.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** The twelve words, large and numbered, with what one can do to keep them. */
export function Words(props: { readonly words: readonly string[] }) {
  const text = () => wordsAsText(props.words);
  return (
    <div class="words">
      <ol class="words-frame" translate="no">
        <For each={props.words}>{(word) => <li>{word}</li>}</For>
      </ol>
      <div class="actions words-actions">
        <CopyButton text={text()} label="Copy" />
        <Button onClick={() => window.print()}>
          <Icon name="print" /> Print
        </Button>
        <Button onClick={() => saveFile(WORDS_FILE_NAME, 'text/plain', text())}>
          <Icon name="download" /> Download
        </Button>
      </div>
    </div>
  );
}
