import '../../ui/actions.css';
import {
  createEffect,
  createMemo,
  createSignal,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
} from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { type Draft, type DraftToSend, tidied, toSend } from '../../lib/drafts.ts';
import { createAutosave } from '../../lib/drafts-autosave.ts';
import { checkDraft, type DraftProblem } from '../../lib/drafts-check.ts';
import type { DraftHold } from '../../lib/drafts-hold.ts';
import { browserDrafts, type DraftStore } from '../../lib/drafts-store.ts';
import { checkTags } from '../../lib/drafts-tags.ts';
import { focusHeading } from '../../lib/focus.ts';
import type { Step } from '../../lib/steps.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ComposerForm } from './ComposerForm.tsx';
import { DraftBar } from './DraftBar.tsx';
import { DraftFile } from './DraftFile.tsx';
import { type FileProblem, FileProblems } from './FileProblems.tsx';
import { Preview } from './Preview.tsx';
import { goToField, ProblemList } from './ProblemList.tsx';
import { PURPOSE_WORDS, type Purpose } from './purpose.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What came of sending. */
export type SendOutcome =
  | { kind: 'SENT' }
  | { kind: 'INVALID'; problems: DraftProblem[] }
  | { kind: 'FAILED'; message: string };

/** See {@link Composer}. */
export interface ComposerProps {
  /** The draft to go on with, and whether it came from this device. */
  readonly initial: Draft;
  readonly restored: boolean;
  /** What it began with: an empty draft, or the text as it was sent. */
  readonly origin: Draft;
  readonly purpose: Purpose;
  /** Under which name it is kept on this device. */
  readonly name: string;
  readonly store?: DraftStore;
  readonly hold: DraftHold;
  /** Whether it is looked at as members will. */
  readonly preview: Step;
  readonly vocabulary: Vocabulary;
  readonly send: (draft: DraftToSend, original: Draft) => Promise<SendOutcome>;
  /** Called when it was sent and the draft is forgotten. */
  readonly onSent: () => void;
}

/** Where a write-up is written, looked at once more, and sent. */
export function Composer(props: ComposerProps) {
  const [draft, setDraft] = createStore<Draft>(structuredClone(unwrap(props.initial)));
  // The name is fixed for as long as the composer stands.
  const autosave = createAutosave(
    props.store ?? browserDrafts,
    props.name,
    props.restored,
    props.origin,
  );
  const [problems, setProblems] = createSignal<readonly DraftProblem[]>([]);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [sending, setSending] = createSignal<Promise<unknown> | null>(null);
  const [replaced, setReplaced] = createSignal<{ draft: Draft; what: string } | null>(null);
  const [unread, setUnread] = createSignal<readonly FileProblem[]>([]);

  const words = () => PURPOSE_WORDS[props.purpose];
  const readOnly = () => props.hold.place() !== 'HERE';
  const check = createMemo(() => checkDraft(draft, checkTags(draft, props.vocabulary)));
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
  props.hold.beforeLeaving(async () => {
    await sending()?.catch(() => undefined);
    await autosave.flush();
  });
  createEffect(
    on(
      props.preview.inside,
      (inside) => {
        // Forward leads here again, whatever has become of the draft.
        if (inside && check().length > 0) void show(check());
        // The button or the text that had the focus is gone.
        else queueMicrotask(focusHeading);
      },
      { defer: true },
    ),
  );

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
    focusHeading();
  };
  const show = async (found: readonly DraftProblem[]) => {
    setProblems(found);
    await props.preview.leave();
    queueMicrotask(focusProblems);
  };
  const preview = () => {
    const found = check();
    if (found.length > 0) return void show(found);
    // Empty rows go, so that the positions the server names are the ones on the page.
    setDraft(reconcile(tidied(structuredClone(unwrap(draft)))));
    setProblems([]);
    setReplaced(null);
    props.preview.enter();
    toTop();
  };
  const write = async () => {
    setFailure(null);
    await props.preview.leave();
    toTop();
  };
  const toTop = () =>
    queueMicrotask(() => {
      window.scrollTo({ top: 0 });
      focusHeading();
    });
  const send = async () => {
    const ready = toSend(draft);
    if (!ready) return show(check());
    setFailure(null);
    // On the device first: whatever happens on the way, the text is there.
    await autosave.flush();
    const outcome = await props.send(ready, structuredClone(unwrap(draft)));
    if (outcome.kind === 'INVALID') return show(outcome.problems);
    if (outcome.kind === 'FAILED') return void setFailure(outcome.message);
    sent.done = true;
    await autosave.forget();
    props.onSent();
  };
  const onSend = async () => {
    const going = send();
    setSending(going);
    await going.finally(() => setSending(null));
  };

  return (
    <>
      <DraftBar
        state={readOnly() ? 'ELSEWHERE' : autosave.state()}
        untouched={words().untouched}
        draft={draft}
        problems={check()}
        onGoTo={props.preview.inside() ? null : goToField}
      />
      {/* Another tab writes: one element stops every control in here. */}
      <fieldset class="composer-controls" disabled={readOnly()}>
        <Show when={replaced()}>
          {(last) => (
            <Notice tone="info" live>
              {last().what} <Button onClick={undo}>Undo</Button>
            </Notice>
          )}
        </Show>
        <Switch>
          <Match when={props.preview.inside()}>
            <Preview draft={draft} vocabulary={props.vocabulary} purpose={props.purpose} />
            <Show when={failure()}>
              <Notice tone="error" live>
                {failure()} Nothing is lost: the draft is on this device.
              </Notice>
            </Show>
            <div class="actions">
              <Button variant="primary" busy={sending() !== null} onClick={() => void onSend()}>
                {sending() ? 'Sending' : words().send}
              </Button>
              <Button onClick={() => void write()}>Go back and change it</Button>
            </div>
          </Match>
          <Match when={true}>
            <FileProblems
              problems={unread()}
              onClose={() => {
                setUnread([]);
                focusHeading();
              }}
            />
            <ProblemList problems={problems()} />
            <form
              class="composer-form"
              novalidate
              onKeyDown={stopEnter}
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
              origin={props.origin}
              discard={words().discard}
              onImport={(next, left) => {
                replace(next, 'The draft now holds what was in the file.', left);
                toTop();
              }}
              onRefused={() => {
                setReplaced(null);
                setUnread([]);
              }}
              onDiscard={() => {
                replace(props.origin, words().discarded);
                toTop();
              }}
            />
          </Match>
        </Switch>
      </fieldset>
    </>
  );
}

// Who ends a line by habit does not mean to be told of all that is missing.
function stopEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

// Focus alone would scroll a list that is taller than a phone to its middle.
function focusProblems(): void {
  const list = document.getElementById('composer-problems');
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: 'start' });
}
