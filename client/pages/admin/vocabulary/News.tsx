import { createEffect, on, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { placeAddress, usePlace } from './place.ts';
import { useReporting } from './reporting.ts';

const NEWS_ID = 'vocabulary-news';

/** What was changed last, with the way back. Focus comes here, so Undo is one key away. */
export function NewsOfChange() {
  const { news, undo, undoing } = useReporting();
  const place = usePlace();
  let box: HTMLDivElement | undefined;
  createEffect(on(news, (told) => told && queueMicrotask(() => box?.focus())));
  return (
    <div id={NEWS_ID} class="vocabulary-news" ref={box} tabindex="-1">
      <Show when={news()} keyed>
        {(told) => (
          <Notice tone={told.tone} live>
            <p>{told.text}</p>
            <Show when={told.tone === 'error' && place().part !== 'changes'}>
              <p>
                <a href={placeAddress('changes')}>See all changes</a>
              </p>
            </Show>
            <Show when={told.undo}>
              {(change) => (
                <Button busy={undoing()} onClick={() => void undo(change())}>
                  Undo
                </Button>
              )}
            </Show>
          </Notice>
        )}
      </Show>
    </div>
  );
}

/** Moves focus to where the person goes on, unless they are being told what they changed. */
export function focusUnlessTold(target: HTMLElement | null | undefined): void {
  const told = document.getElementById(NEWS_ID);
  if (!told?.contains(document.activeElement)) target?.focus();
}
