import './suggestions.css';
import { useNavigate } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import { createQuery } from '../../graphql/query.ts';
import {
  forgetSearch,
  forgetSearches,
  keepSearch,
  recentSearches,
} from '../../lib/recent-searches.ts';
import { KeptSearches } from './KeptSearches.tsx';
import { SuggestionOption } from './SuggestionOption.tsx';
import {
  type Answered,
  canSuggest,
  groupsOf,
  keyOf,
  type Suggestion,
  SuggestQuery,
} from './suggestion.ts';
import { isOpening, suggestionKeys } from './suggestion-keys.ts';

/** See {@link Suggestions}. */
export interface SuggestionsProps {
  /** The box that this belongs to, a combobox. */
  readonly box: HTMLInputElement;
  /** What stands in the box. */
  readonly typed: string;
  /** What is searched, a pause behind what is typed. */
  readonly asked: string;
  /** What was last done with the box. */
  readonly touch: Event | undefined;
  /** A text is to be searched. */
  readonly onTake: (text: string) => void;
  /** A write-up is about to open. */
  readonly onOpen: (id: string) => void;
}

/**
 * The list under the box, after the combobox pattern of the ARIA practices: the
 * box keeps focus, and says by `aria-activedescendant` what the arrows are on.
 */
export default function Suggestions(props: SuggestionsProps) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = createSignal(false);
  const [activeKey, setActiveKey] = createSignal<string>();
  const [recent, setRecent] = createSignal(recentSearches());
  let panel: HTMLDivElement | undefined;
  // Whoever closed the list by Escape wants to see the results while typing on.
  let dismissed = false;

  const [answer] = createQuery({
    query: SuggestQuery,
    variables: () => ({ prefix: props.asked.trim() }),
    pause: () => !isOpen() || !canSuggest(props.asked),
  });
  const isEmpty = () => props.typed.trim() === '';
  const answered = createMemo<Answered | undefined>((before) => {
    if (!answer.data || answer.fetching) return before;
    return { prefix: untrack(() => props.asked.trim()), suggest: answer.data.suggest };
  });
  const groups = createMemo(() => groupsOf(props.typed, recent(), answered()));
  const options = createMemo(() => groups().flatMap(({ suggestions }) => suggestions));
  // By what it says, so that a newer answer does not slip another option under the arrows.
  const active = createMemo(() => options().findIndex((each) => keyOf(each) === activeKey()));
  const setActive = (place: number) => {
    const suggestion = options()[place];
    setActiveKey(suggestion && keyOf(suggestion));
  };
  const hasList = () => isOpen() && options().length > 0;
  const isShown = () => isOpen() && (isEmpty() || options().length > 0);

  const open = () => {
    setRecent(recentSearches());
    setActiveKey(undefined);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActiveKey(undefined);
  };
  const take = (suggestion: Suggestion) => {
    close();
    if (suggestion.kind === 'write-up') {
      const { id } = suggestion.writeUp;
      props.onOpen(id);
      navigate(`/write-ups/${encodeURIComponent(id)}`);
      return;
    }
    const text = suggestion.kind === 'recent' ? suggestion.text : suggestion.term.text;
    keepSearch(text);
    props.onTake(text);
  };
  const forget = (text: string) => {
    forgetSearch(text);
    setRecent(recentSearches());
    props.box.focus();
  };

  createEffect(
    on(
      () => props.touch,
      (event) => {
        if (event?.type === 'pointerdown' || isEmpty()) dismissed = false;
        if (event?.type === 'pointerdown' && isEmpty()) open();
        // Pressed while this was loading.
        if (event instanceof KeyboardEvent && isOpening(event)) open();
        if (event?.type !== 'input') return;
        // Whoever has gone on to the results while this was loading is there already.
        if (isEmpty() || dismissed || document.activeElement !== props.box) close();
        else open();
      },
    ),
  );
  createEffect(() => {
    props.box.setAttribute('aria-expanded', String(hasList()));
    if (active() === -1) props.box.removeAttribute('aria-activedescendant');
    else props.box.setAttribute('aria-activedescendant', optionId(active()));
  });
  createEffect(() => {
    if (active() === -1) return;
    panel?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  });
  // By itself, and before the page that moves through the results.
  const onKeyDown = suggestionKeys({
    isShown,
    options,
    active,
    setActive,
    open,
    close,
    dismiss: () => {
      dismissed = true;
      close();
    },
    take,
    forget,
  });
  const onElsewhere = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Node)) return;
    if (!panel?.contains(target) && target !== props.box) close();
  };
  const elsewhere = ['pointerdown', 'wheel', 'touchmove', 'focusin'] as const;
  props.box.addEventListener('keydown', onKeyDown);
  for (const type of elsewhere) document.addEventListener(type, onElsewhere, { passive: true });
  onCleanup(() => {
    props.box.removeEventListener('keydown', onKeyDown);
    for (const type of elsewhere) document.removeEventListener(type, onElsewhere);
  });

  return (
    <Show when={isShown()}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from each of its controls */}
      <div
        class="suggestions"
        ref={panel}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Escape') return;
          close();
          props.box.focus();
        }}
      >
        <Show when={hasList()}>
          <div
            id="suggestions"
            role="listbox"
            aria-label="Suggestions"
            data-typing={isEmpty() ? undefined : ''}
            onMouseDown={(event) => event.preventDefault()}
          >
            <For each={groups()}>
              {(group) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
                <div role="group" aria-labelledby={groupId(group.name)} class="suggestion-group">
                  <p id={groupId(group.name)} class="suggestion-group-name" role="presentation">
                    {group.name}
                  </p>
                  <For each={group.suggestions}>
                    {(suggestion) => {
                      const at = () => options().indexOf(suggestion);
                      return (
                        <SuggestionOption
                          id={optionId(at())}
                          suggestion={suggestion}
                          active={at() === active()}
                          onTake={() => take(suggestion)}
                        />
                      );
                    }}
                  </For>
                </div>
              )}
            </For>
          </div>
        </Show>
        <Show when={isEmpty()}>
          <KeptSearches
            recent={options().flatMap((each) => (each.kind === 'recent' ? [each.text] : []))}
            onForget={forget}
            onClear={() => {
              forgetSearches();
              setRecent([]);
              props.box.focus();
            }}
            onChange={() => setRecent(recentSearches())}
          />
        </Show>
      </div>
    </Show>
  );
}

const optionId = (index: number) => `suggestion-${index}`;
const groupId = (name: string) => `suggestions-${name.toLowerCase()}`;
