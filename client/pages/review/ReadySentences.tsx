import { For } from 'solid-js';
import { Icon } from '../../ui/Icon.tsx';
import { READY_REQUESTS } from './ready-requests.ts';

/** See {@link ReadySentences}. */
export interface ReadySentencesProps {
  readonly message: string;
  readonly onChange: (message: string) => void;
}

/** Sentences to put into the message, where they can be changed; pressed again, one goes. */
export function ReadySentences(props: ReadySentencesProps) {
  const has = (text: string) => props.message.includes(text);
  const toggle = (text: string) => {
    if (has(text)) props.onChange(without(props.message, text));
    else props.onChange(`${props.message.trimEnd()}${gapAfter(props.message)}- ${text}\n`);
  };
  return (
    <fieldset class="ready">
      <legend class="field-label">Ready sentences</legend>
      <p class="field-hint">Each goes into the message, where you can change it.</p>
      <div class="ready-list">
        <For each={READY_REQUESTS}>
          {({ label, text }) => (
            <button
              type="button"
              class="ready-sentence"
              aria-pressed={has(text)}
              onClick={() => toggle(text)}
            >
              <Icon name={has(text) ? 'check' : 'plus'} /> {label}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** The first sentence stands below the greeting, each further one below the last. */
function gapAfter(message: string): string {
  if (message.trim() === '') return '';
  const last = message.trimEnd().split('\n').at(-1) ?? '';
  return last.startsWith('- ') ? '\n' : '\n\n';
}

function without(message: string, text: string): string {
  return message.replace(`- ${text}\n`, '').replace(`- ${text}`, '').replace(text, '');
}
