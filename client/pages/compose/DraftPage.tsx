import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { explain } from '../../graphql/errors.ts';
import type { Draft } from '../../lib/drafts.ts';
import { createDraftHold } from '../../lib/drafts-hold.ts';
import { browserDrafts } from '../../lib/drafts-store.ts';
import { focusHeading } from '../../lib/focus.ts';
import { createLoaded } from '../../lib/loaded.ts';
import { createStep } from '../../lib/steps.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Composer, type ComposerProps } from './Composer.tsx';
import { loadVocabulary } from './load-vocabulary.ts';
import './compose.css';

/** See {@link DraftPage}. */
export interface DraftPageProps
  extends Pick<ComposerProps, 'name' | 'origin' | 'purpose' | 'send' | 'onSent'> {
  readonly heading: string;
  /** What is to be read before writing. */
  readonly children?: JSX.Element;
}

interface Start {
  readonly draft: Draft;
  readonly restored: boolean;
}

/**
 * A page on which a draft is written. Its heading stands from first to last, for it has the focus
 * while the rest is loaded; and one tab at a time writes, for both would save the whole.
 */
export function DraftPage(props: DraftPageProps) {
  const { value: vocabulary, error, reload } = createLoaded(loadVocabulary);
  // The name is fixed for as long as the page stands.
  const hold = createDraftHold(props.name);
  const preview = createStep();
  const [start, setStart] = createSignal<Start>();
  const load = async () => {
    // What stood here before went to another tab, where it may have been changed.
    const anew = start() !== undefined;
    setStart(undefined);
    if (anew) await preview.leave();
    // A browser that forbids storage still lets one write.
    const saved = await browserDrafts.load(props.name).catch(() => null);
    setStart({ draft: saved ?? props.origin, restored: saved !== null });
  };
  createEffect(on(hold.place, (place) => void (place === 'HERE' && load())));
  const takeOver = () => {
    hold.takeOver();
    focusHeading();
  };
  const ready = () => {
    const [words, begun] = [vocabulary(), start()];
    return words && begun && { words, begun };
  };

  return (
    <div class="page composer" classList={{ prose: !preview.inside() }}>
      <h1 tabindex="-1">{preview.inside() ? 'This is what members will see' : props.heading}</h1>
      <Show when={!preview.inside()}>{props.children}</Show>
      <Show when={hold.place() === 'ELSEWHERE'}>
        <Notice tone="warning" live>
          This draft is open in another tab of this browser.{' '}
          <Show when={start()}>It went there as it stands here, where it can only be read. </Show>
          <Button onClick={takeOver}>Go on here</Button>
        </Notice>
      </Show>
      <Switch
        fallback={
          <Show when={hold.place() !== 'ELSEWHERE'}>
            <Skeleton lines={8} label="Loading the composer" />
          </Show>
        }
      >
        <Match when={error()}>
          {(failure) => (
            <ErrorState title="The composer could not be opened" onRetry={reload}>
              <p>{explain(failure())} A draft on this device is untouched.</p>
            </ErrorState>
          )}
        </Match>
        <Match when={ready()} keyed>
          {({ words, begun }) => (
            <Composer
              initial={begun.draft}
              restored={begun.restored}
              origin={props.origin}
              purpose={props.purpose}
              name={props.name}
              hold={hold}
              preview={preview}
              vocabulary={words}
              send={props.send}
              onSent={props.onSent}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}
