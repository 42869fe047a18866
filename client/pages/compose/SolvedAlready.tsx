import './solved-already.css';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { tellingWords } from '../../../search/query/telling-words.ts';
import { explain } from '../../graphql/errors.ts';
import { useClient } from '../../graphql/query.ts';
import type { Draft } from '../../lib/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SolvedList } from './SolvedList.tsx';
import { type Solved, SolvedQuery } from './solved-query.ts';

/** An engine may read no more than these. */
const MOST_WORDS = 10;

/** Looks for write-ups like the draft when its author asks, by words that the author sees first. */
export function SolvedAlready(props: { readonly draft: Draft }) {
  const client = useClient();
  const [words, setWords] = createSignal<readonly string[] | null>(null);
  const [asking, setAsking] = createSignal(false);
  const [found, setFound] = createSignal<Solved | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  let panel: HTMLDivElement | undefined;
  let opener: HTMLButtonElement | undefined;

  const forget = () => {
    setFound(null);
    setFailure(null);
  };
  const open = () => {
    forget();
    setWords(tellingWords({ title: props.draft.title, body: bodyOf(props.draft) }, MOST_WORDS));
    queueMicrotask(() => panel?.focus());
  };
  const close = () => {
    forget();
    setWords(null);
    queueMicrotask(() => opener?.focus());
  };
  const drop = (word: string) => {
    forget();
    setWords((words() ?? []).filter((other) => other !== word));
    queueMicrotask(() => panel?.focus());
  };
  const ask = async () => {
    if (asking()) return;
    setAsking(true);
    forget();
    const query = (words() ?? []).join(' ');
    const answer = await client
      .query(SolvedQuery, { query }, { requestPolicy: 'network-only' })
      .toPromise();
    setAsking(false);
    const search = answer.data?.search;
    if (search?.__typename === 'SearchConnection') setFound(search);
    else if (search?.__typename === 'SearchUnavailable')
      setFailure('Search does not answer just now. Your draft is untouched; ask again later.');
    else setFailure(answer.error ? explain(answer.error) : (search?.message ?? 'No answer came.'));
  };

  return (
    <section class="solved" aria-label="Has somebody solved this?">
      <Show
        when={words()}
        fallback={
          <>
            <Button ref={opener} onClick={open}>
              <Icon name="search" /> Has somebody solved this?
            </Button>
            <p class="muted small">You see first what would be sent. Nothing goes by itself.</p>
          </>
        }
      >
        {(list) => (
          <div class="solved-panel" ref={panel} tabindex="-1">
            <h2 class="solved-title">Has somebody solved this?</h2>
            <Show
              when={list().length > 0}
              fallback={<p>There is no telling word yet. Write a title or the challenge first.</p>}
            >
              <p>
                Only these words are sent, as an ordinary search that nobody keeps. Take away what
                you would rather not ask.
              </p>
              <ul class="solved-words" aria-label="Words that are sent">
                <For each={list()}>
                  {(word) => (
                    <li>
                      <Button class="tag-chip" onClick={() => drop(word)}>
                        {word} <Icon name="cross" />
                        <span class="visually-hidden">, take away</span>
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <div class="actions">
              <Show when={list().length > 0}>
                <Button variant="primary" busy={asking()} onClick={() => void ask()}>
                  {asking() ? 'Searching' : 'Search with these words'}
                </Button>
              </Show>
              <Button onClick={close}>Close</Button>
            </div>
            <div role="status">
              <Switch>
                <Match when={failure()}>{(why) => <Notice tone="warning">{why()}</Notice>}</Match>
                <Match when={found()}>{(answer) => <SolvedList found={answer()} />}</Match>
              </Switch>
            </div>
          </div>
        )}
      </Show>
    </section>
  );
}

function bodyOf({ challenge, context, attempts, solution, outcome, phrases }: Draft): string {
  const tried = attempts.flatMap((attempt) => [attempt.tried, attempt.failed]);
  return [...phrases, challenge, context, ...tried, solution, outcome].join('\n');
}
