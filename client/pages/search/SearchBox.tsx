import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { SEARCH_BOX_ID } from '../../lib/search-box.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Long enough that a word in flight is not asked letter by letter. */
const PAUSE_MS = 120;

/** See {@link SearchBox}. */
export interface SearchBoxProps {
  /** What is asked now; the box follows when it changes from outside. */
  readonly text: string;
  readonly focused: boolean;
  readonly onAsk: (text: string) => void;
  /** Enter, or the arrow down. */
  readonly onEnterResults: () => void;
}

/** The box: it asks as one types, after a short pause, and at once on Enter. */
export function SearchBox(props: SearchBoxProps) {
  const [typed, setTyped] = createSignal(props.text);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let box: HTMLInputElement | undefined;

  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    if (typed() !== props.text) props.onAsk(typed());
  };
  const onInput = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  };

  createEffect(
    on(
      () => props.text,
      (text) => {
        // While one types on, the older text that was asked is not put back.
        if (timer === undefined) setTyped(text);
      },
      { defer: true },
    ),
  );
  onMount(() => {
    if (props.focused) box?.focus({ preventScroll: true });
  });
  onCleanup(() => clearTimeout(timer));

  return (
    <search>
      <form
        class="box"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
          props.onEnterResults();
        }}
      >
        <Icon name="search" />
        <input
          ref={box}
          id={SEARCH_BOX_ID}
          type="search"
          maxLength={500}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="search"
          aria-describedby="search-line"
          value={typed()}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
