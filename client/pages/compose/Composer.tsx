import '../../ui/actions.css';
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { type Draft, type DraftToSend, emptyDraft, tidied, toSend } from '../../lib/drafts.ts';
import { createAutosave } from '../../lib/drafts-autosave.ts';
import { checkDraft, type DraftProblem } from '../../lib/drafts-check.ts';
import { browserDrafts, type DraftStore } from '../../lib/drafts-store.ts';
import { checkTags } from '../../lib/drafts-tags.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ComposerForm } from './ComposerForm.tsx';
import { DraftBar } from './DraftBar.tsx';
import { DraftFile } from './DraftFile.tsx';
import { type FileProblem, FileProblems } from './FileProblems.tsx';
import { Preview } from './Preview.tsx';
import { goToField, ProblemList } from './ProblemList.tsx';
import type { Vocabulary } from './vocabulary.ts';
import './compose.css';

/** What came of sending. */
export type SendOutcome =
  | { kind: 'SENT' }
  | { kind: 'INVALID'; problems: DraftProblem[] }
  | { kind: 'FAILED'; message: string };

/** See {@link Composer}. */
export interface ComposerProps {
  readonly heading: string;
  /** The draft to go on with, and whether it came from this device. */
  readonly initial: Draft;
  readonly restored: boolean;
  /** Under which name it is kept on this device. */
  readonly name: string;
  readonly store?: DraftStore;
  readonly vocabulary: Vocabulary;
  readonly sendLabel: string;
  readonly send: (draft: DraftToSend, original: Draft) => Promise<SendOutcome>;
  /** Called when it was sent and the draft is forgotten. */
  readonly onSent: () => void;
}

/** Where a write-up is written, looked at once more, and sent. */
export function Composer(props: ComposerProps) {
  const [draft, setDraft] = createStore<Draft>(structuredClone(unwrap(props.initial)));
  // The name is fixed for as long as the composer stands.
  const autosave = createAutosave(props.store ?? browserDrafts, props.name, props.restored);
  const [previewing, setPreviewing] = createSignal(false);
  const [problems, setProblems] = createSignal<readonly DraftProblem[]>([]);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [sending, setSending] = createSignal(false);
  const [replaced, setReplaced] = createSignal<{ draft: Draft; what: string } | null>(null);
  const [unread, setUnread] = createSignal<readonly FileProblem[]>([]);
  let page: HTMLDivElement | undefined;

  const check = () => checkDraft(draft, checkTags(draft, props.vocabulary));
  const sent = { done: false };
  createEffect(
    on(
      () => JSON.stringify(draft),
      () => {
        if (!sent.done) autosave.changed(draft);
      },
      { defer: true },
    ),
  );
  onCleanup(() => autosave.dispose());

  const change = (part: Partial<Draft>) => {
    setDraft(part);
    setReplaced(null);
    // What was mended is no longer held against the writer; new problems wait for the next check.
    if (problems().length > 0) {
      const still = new Set(check().map(({ field }) => field));
      setProblems(problems().filter(({ field }) => still.has(field)));
    }
  };
  const replace = (next: Draft, what: string, left: readonly FileProblem[] = []) => {
    const before = structuredClone(unwrap(draft));
    setDraft(reconcile(structuredClone(next)));
    setProblems([]);
    setFailure(null);
    setReplaced({ draft: before, what });
    setUnread(left);
  };
  const undo = () => {
    const last = replaced();
    if (last) setDraft(reconcile(last.draft));
    setReplaced(null);
    setUnread([]);
    page?.querySelector<HTMLElement>('h1')?.focus();
  };
  const show = (found: readonly DraftProblem[]) => {
    setPreviewing(false);
    setProblems(found);
    queueMicrotask(focusProblems);
  };
  const preview = () => {
    const found = check();
    if (found.length > 0) return show(found);
    // Empty rows go, so that the positions the server names are the ones on the page.
    setDraft(reconcile(tidied(structuredClone(unwrap(draft)))));
    setProblems([]);
    setReplaced(null);
    setPreviewing(true);
    toTop();
  };
  const write = () => {
    setPreviewing(false);
    setFailure(null);
    toTop();
  };
  const toTop = () =>
    queueMicrotask(() => {
      window.scrollTo({ top: 0 });
      page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  const send = async () => {
    const ready = toSend(draft);
    if (!ready) return show(check());
    setSending(true);
    setFailure(null);
    // On the device first: whatever happens on the way, the text is there.
    await autosave.flush();
    const outcome = await props.send(ready, structuredClone(unwrap(draft)));
    setSending(false);
    if (outcome.kind === 'INVALID') return show(outcome.problems);
    if (outcome.kind === 'FAILED') return setFailure(outcome.message);
    sent.done = true;
    await autosave.forget();
    props.onSent();
  };

  return (
    <div class="page composer" classList={{ prose: !previewing() }} ref={page}>
      <h1 tabindex="-1">{previewing() ? 'This is what members will see' : props.heading}</h1>
      <DraftBar state={autosave.state()} draft={draft} onGoTo={previewing() ? null : goToField} />
      <Show when={replaced()}>
        {(last) => (
          <Notice tone="info" live>
            {last().what} <Button onClick={undo}>Undo</Button>
          </Notice>
        )}
      </Show>
      <Switch>
        <Match when={previewing()}>
          <Preview draft={draft} vocabulary={props.vocabulary} />
          <Show when={failure()}>
            <Notice tone="error" live>
              {failure()} Nothing is lost: the draft is on this device.
            </Notice>
          </Show>
          <div class="actions">
            <Button variant="primary" busy={sending()} onClick={send}>
              {sending() ? 'Sending' : props.sendLabel}
            </Button>
            <Button onClick={write}>Go back and change it</Button>
          </div>
        </Match>
        <Match when={true}>
          <FileProblems problems={unread()} onClose={() => setUnread([])} />
          <ProblemList problems={problems()} />
          <form
            class="composer-form"
            novalidate
            onSubmit={(event) => {
              event.preventDefault();
              preview();
            }}
          >
            <ComposerForm
              draft={draft}
              vocabulary={props.vocabulary}
              errorOf={(field) => problems().find((problem) => problem.field === field)?.message}
              onChange={change}
            />
            <div class="actions">
              <Button type="submit" variant="primary">
                Look at it as members will
              </Button>
            </div>
          </form>
          <DraftFile
            draft={draft}
            onImport={(next, left) =>
              replace(next, 'The draft now holds what was in the file.', left)
            }
            onDiscard={() => replace(emptyDraft(), 'The draft is discarded.')}
          />
        </Match>
      </Switch>
    </div>
  );
}

// Focus alone would scroll a list that is taller than a phone to its middle.
function focusProblems(): void {
  const list = document.getElementById('composer-problems');
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: 'start' });
}
