import { Show } from 'solid-js';
import { phrasesThatRepeat } from '../../lib/drafts-phrases.ts';
import { LineRows } from './LineRows.tsx';

/** See {@link PhraseRows}. */
export interface PhraseRowsProps {
  readonly title: string;
  readonly phrases: readonly string[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (phrases: string[]) => void;
}

/** How colleagues would ask: four ways to think of it, the title, and where to write. */
export function PhraseRows(props: PhraseRowsProps) {
  const repeating = () => phrasesThatRepeat(props.title, props.phrases);
  return (
    <>
      <ul class="phrase-prompts">
        <li>What would they type at two in the morning, before they know the answer?</li>
        <li>What would a nurse or a physician call the same trouble?</li>
        <li>Which acronym, product or nickname would they use?</li>
        <li>How would they put it to a friend, as a question?</li>
      </ul>
      <Show when={props.title.trim()}>
        {(title) => (
          <p class="phrase-title">
            Found without a phrase: <q>{title()}</q>
          </p>
        )}
      </Show>
      <LineRows
        noun="phrase"
        field="phrases"
        lines={props.phrases}
        errorOf={props.errorOf}
        onChange={(phrases) => props.onChange(phrases)}
      />
      <p class="phrase-hint" role="status">
        <Show when={repeating().length > 0}>
          {which(repeating())} only words of the title, which is searched already. Other words for
          the same thing find more readers.
        </Show>
      </p>
    </>
  );
}

function which(places: readonly number[]): string {
  const [last, ...others] = [...places].reverse();
  if (others.length === 0) return `Phrase ${last} has`;
  return `Phrases ${others.reverse().join(', ')} and ${last} have`;
}
