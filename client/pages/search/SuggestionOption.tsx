import { type JSX, Match, Show, Switch } from 'solid-js';
import { ResultBadge } from '../../ui/ResultBadge.tsx';
import type { Suggestion } from './suggestion.ts';

/** The other name that was typed, unless the name says it already. */
function otherNameOf({ text, alias }: Term): string | undefined {
  return alias && !text.toLowerCase().includes(alias.toLowerCase()) ? alias : undefined;
}

const KIND_WORDS = { DOMAIN: 'Domain', VENDOR: 'Vendor', SYNONYM: '' } as const;

type Term = Extract<Suggestion, { kind: 'term' }>['term'];

/** See {@link SuggestionOption}. */
export interface SuggestionOptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly active: boolean;
  readonly onTake: () => void;
}

/** One suggestion: a text to search, or a write-up to open. */
export function SuggestionOption(props: SuggestionOptionProps) {
  const is = <K extends Suggestion['kind']>(kind: K) =>
    props.suggestion.kind === kind
      ? // The kind was compared just now.
        (props.suggestion as Extract<Suggestion, { kind: K }>)
      : undefined;
  return (
    <Switch>
      <Match when={is('recent')}>
        {(recent) => (
          <Option {...props}>
            <span class="suggestion-text">{recent().text}</span>
          </Option>
        )}
      </Match>
      <Match when={is('term')}>
        {(suggested) => (
          <Option {...props}>
            <span class="suggestion-text">
              {suggested().term.text}
              <Show when={otherNameOf(suggested().term)}>
                {(alias) => <span class="suggestion-alias"> also “{alias()}”</span>}
              </Show>
            </span>{' '}
            <span class="suggestion-note">{KIND_WORDS[suggested().term.kind]}</span>
          </Option>
        )}
      </Match>
      <Match when={is('write-up')}>
        {(suggested) => (
          // A link too, so that it opens in a tab of its own as links do.
          <a
            id={props.id}
            class="suggestion"
            role="option"
            tabindex={-1}
            aria-selected={props.active}
            href={`/write-ups/${encodeURIComponent(suggested().writeUp.id)}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              props.onTake();
            }}
          >
            <span class="suggestion-text">{suggested().writeUp.title}</span>{' '}
            <ResultBadge result={suggested().writeUp.result} />
          </a>
        )}
      </Match>
    </Switch>
  );
}

function Option(props: SuggestionOptionProps & { readonly children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box that keeps focus has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box
    <div
      id={props.id}
      class="suggestion"
      role="option"
      aria-selected={props.active}
      onClick={() => props.onTake()}
    >
      {props.children}
    </div>
  );
}
