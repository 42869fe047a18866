import { createSignal, For, Show } from 'solid-js';
import { type Draft, isBlank, isSame } from '../../lib/drafts.ts';
import {
  DRAFT_FILE_NAME,
  isTooLarge,
  readDraftFile,
  writeDraftFile,
} from '../../lib/drafts-file.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { FileProblem } from './FileProblems.tsx';

/** See {@link DraftFile}. */
export interface DraftFileProps {
  readonly draft: Draft;
  /** What the draft began with, to which it can go back. */
  readonly origin: Draft;
  /** What going back is called. */
  readonly discard: string;
  /** Called with what was read, and with what could not be. */
  readonly onImport: (draft: Draft, problems: readonly FileProblem[]) => void;
  /** Called when a file held no draft, and why not is said here. */
  readonly onRefused: () => void;
  readonly onDiscard: () => void;
}

/** Takes the draft along in a file, brings one in, or begins anew. */
export function DraftFile(props: DraftFileProps) {
  const [failure, setFailure] = createSignal('');
  const [lost, setLost] = createSignal<readonly string[]>([]);
  let input: HTMLInputElement | undefined;

  const exportDraft = () => {
    setLost([]);
    saveFile(DRAFT_FILE_NAME, 'application/json', writeDraftFile(props.draft));
  };
  const exportMarkdown = async () => {
    const markdown = await loadMarkdown();
    if (!markdown) return;
    const { text, lost } = markdown.writeMarkdownDraft(props.draft);
    setLost(lost);
    saveFile(markdown.MARKDOWN_FILE_NAME, 'text/markdown', text);
  };
  const refuse = (why: string) => {
    setFailure(why);
    props.onRefused();
  };
  const bring = async (file: File | undefined) => {
    if (!file) return;
    setLost([]);
    const text = await file.text();
    // Otherwise the same file could not be chosen a second time.
    if (input) input.value = '';
    if (isTooLarge(text)) return refuse('This file is too large to be a draft.');
    // Both begin in their own way, whatever the file is called.
    if (/^\uFEFF?\s*[{[]/.test(text)) bringDraft(text);
    else await bringMarkdown(text);
  };
  const bringDraft = (text: string) => {
    const read = readDraftFile(text);
    if (read.ok) take(read.draft, []);
    else refuse(read.message);
  };
  const bringMarkdown = async (text: string) => {
    const markdown = await loadMarkdown();
    if (!markdown) return;
    const { draft, problems } = markdown.readMarkdownDraft(text);
    if (isBlank(draft)) refuse(NOT_A_WRITE_UP);
    else take(draft, problems);
  };
  const loadMarkdown = async () => {
    setFailure('');
    try {
      return await import('../../lib/drafts-markdown.ts');
    } catch {
      setFailure('Markdown could not be loaded. The draft is untouched; try again when online.');
      return null;
    }
  };
  const take = (draft: Draft, problems: readonly FileProblem[]) => {
    setFailure('');
    props.onImport(draft, problems);
  };

  return (
    <section class="draft-file" aria-label="The draft on this device">
      <h2>This draft</h2>
      <p class="muted">
        It is only in this browser, where whoever uses this browser can read it. To go on elsewhere,
        or to be sure, keep it as a file; whoever comes by the file can read it, too. Markdown is
        for other programs and for reading; it can be brought in again.
      </p>
      <div class="actions">
        <Button onClick={exportDraft}>
          <Icon name="download" /> Export to a file
        </Button>
        <Button onClick={() => void exportMarkdown()}>
          <Icon name="download" /> Export as Markdown
        </Button>
        <Button onClick={() => input?.click()}>Import from a file</Button>
        <Show when={!isSame(props.draft, props.origin)}>
          <Button variant="danger" onClick={() => props.onDiscard()}>
            {props.discard}
          </Button>
        </Show>
      </div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json,text/markdown,.md,.markdown"
        hidden
        aria-label="Draft file"
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <Show when={lost().length > 0}>
        <Notice tone="warning" live>
          <For each={lost()}>{(sentence) => <p>{sentence}</p>}</For>
          <p>Export to a file keeps the draft exactly as it is.</p>
        </Notice>
      </Show>
      <Show when={failure()}>
        <Notice tone="error" live>
          {failure()}
        </Notice>
      </Show>
    </section>
  );
}

const NOT_A_WRITE_UP =
  'This file holds no write-up: choose a draft.json or a write-up.md that was exported here, or a Markdown file with headings such as "## Challenge".';
