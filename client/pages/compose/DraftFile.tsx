import { createSignal, Show } from 'solid-js';
import { type Draft, isBlank } from '../../lib/drafts.ts';
import { DRAFT_FILE_NAME, readDraftFile, writeDraftFile } from '../../lib/drafts-file.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** See {@link DraftFile}. */
export interface DraftFileProps {
  readonly draft: Draft;
  readonly onImport: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Takes the draft along in a file, brings one in, or begins anew. */
export function DraftFile(props: DraftFileProps) {
  const [failure, setFailure] = createSignal('');
  let input: HTMLInputElement | undefined;
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const read = readDraftFile(await file.text());
    setFailure(read.ok ? '' : read.message);
    if (read.ok) {
      props.onImport(read.draft);
      window.scrollTo({ top: 0 });
    }
    // Otherwise the same file could not be chosen a second time.
    if (input) input.value = '';
  };
  return (
    <section class="draft-file" aria-label="The draft on this device">
      <h2>This draft</h2>
      <p class="muted">
        It is only in this browser. To go on elsewhere, or to be sure, keep it as a file; nobody but
        you can read it until you submit it.
      </p>
      <div class="actions">
        <Button
          onClick={() => saveFile(DRAFT_FILE_NAME, 'application/json', writeDraftFile(props.draft))}
        >
          <Icon name="download" /> Export to a file
        </Button>
        <Button onClick={() => input?.click()}>Import from a file</Button>
        <Show when={!isBlank(props.draft)}>
          <Button variant="danger" onClick={discard}>
            Discard the draft
          </Button>
        </Show>
      </div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="Draft file"
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <Show when={failure()}>
        <Notice tone="error" live>
          {failure()}
        </Notice>
      </Show>
    </section>
  );

  function discard() {
    props.onDiscard();
    window.scrollTo({ top: 0 });
  }
}
