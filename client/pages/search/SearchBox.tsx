import {
  createEffect,
  createSignal,
  ErrorBoundary,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import { SEARCH_BOX_ID } from '../../lib/search-box.ts';
import { Icon } from '../../ui/Icon.tsx';

const Suggestions = lazy(() => import('./Suggestions.tsx'));

/** Long enough that a word in flight is not asked letter by letter. */
const PAUSE_MS = 120;

/** See {@link SearchBox}. */
export interface SearchBoxProps {
  /** What is asked now; the box follows when it changes from outside. */
  readonly text: string;
  readonly focused: boolean;
  /** Taken is a text that was suggested, not typed. */
  readonly onAsk: (text: string, isTaken: boolean) => void;
  /** Enter, which wants the results of what is typed. */
  readonly onEnter: (text: string) => void;
  /** A suggested write-up opens. */
  readonly onOpen: (id: string) => void;
}

/**
 * The box: it asks as one types, after a short pause, and at once on Enter. What
 * suggests while one types is loaded at the first touch, and joins the box then.
 */
export function SearchBox(props: SearchBoxProps) {
  const [typed, setTyped] = createSignal(props.text);
  const [touch, setTouch] = createSignal<Event>();
  const [box, setBox] = createSignal<HTMLInputElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (isTaken = false) => {
    clearTimeout(timer);
    timer = undefined;
    if (typed() !== props.text) props.onAsk(typed(), isTaken);
  };
  // From the first touch on, what suggests listens itself, once it is loaded.
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = event.altKey && event.key === 'ArrowDown';
    if (opens) event.preventDefault();
    if (opens || !touch()) setTouch(event);
  };
  const onInput = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    setTyped(event.currentTarget.value);
    setTouch(event);
    clearTimeout(timer);
    timer = setTimeout(() => ask(), PAUSE_MS);
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
    if (props.focused) box()?.focus({ preventScroll: true });
  });
  onCleanup(() => clearTimeout(timer));

  return (
    <search>
      <form
        class="box"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
          props.onEnter(typed());
        }}
      >
        <Icon name="search" />
        <input
          ref={setBox}
          id={SEARCH_BOX_ID}
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded="false"
          aria-controls="suggestions"
          maxLength={4000}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="search"
          aria-describedby="search-line"
          value={typed()}
          onInput={onInput}
          onPointerDown={setTouch}
          onKeyDown={onKeyDown}
        />
      </form>
      {/* Without what suggests the box searches as well, so nobody is told that it did not load. */}
      <ErrorBoundary fallback={null}>
        <Suspense>
          <Show when={touch() && box()}>
            {(input) => (
              <Suggestions
                box={input()}
                typed={typed()}
                asked={props.text}
                touch={touch()}
                onTake={(text) => {
                  setTyped(text);
                  ask(true);
                }}
                onOpen={props.onOpen}
              />
            )}
          </Show>
        </Suspense>
      </ErrorBoundary>
    </search>
  );
}
