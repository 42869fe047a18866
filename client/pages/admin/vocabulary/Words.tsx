import { createSignal, Index } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { FieldFrame, type FieldTexts } from '../../../ui/FieldFrame.tsx';
import { Icon } from '../../../ui/Icon.tsx';

/** See {@link Words}. */
export interface WordsProps extends FieldTexts {
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
  /** Which of them the error is about. */
  readonly wrong?: number | undefined;
  /** Has the box emptied into the list before the form is saved. */
  readonly onGather: (take: () => void) => void;
}

/** Words as chips that a press takes away, and a box that adds one. */
export function Words(props: WordsProps) {
  const [typed, setTyped] = createSignal('');
  const [answer, setAnswer] = createSignal('');
  let frame: HTMLDivElement | undefined;
  const add = () => {
    const word = typed().trim();
    setTyped('');
    if (word === '') return;
    const isThere = props.words.includes(word);
    setAnswer(isThere ? `“${word}” is in the list already.` : `“${word}” is added.`);
    if (!isThere) props.onChange([...props.words, word]);
  };
  const remove = (at: number) => {
    setAnswer(`“${props.words[at]}” is taken away.`);
    props.onChange(props.words.filter((_, index) => index !== at));
    const chips = frame?.querySelectorAll<HTMLElement>('.vocabulary-chip');
    (chips?.[Math.min(at, chips.length - 1)] ?? frame?.querySelector('input'))?.focus();
  };
  props.onGather(add);
  return (
    <div class="vocabulary-words" ref={frame}>
      <FieldFrame label={props.label} hint={props.hint} error={props.error}>
        {(control) => (
          <>
            <ul class="vocabulary-chips" aria-label={props.label}>
              <Index each={props.words}>
                {(word, index) => (
                  <li>
                    <Button
                      class="vocabulary-chip"
                      data-wrong={props.wrong === index ? '' : undefined}
                      onClick={() => remove(index)}
                    >
                      {word()} <Icon name="cross" />
                      <span class="visually-hidden">, take away</span>
                    </Button>
                  </li>
                )}
              </Index>
            </ul>
            <div class="vocabulary-add">
              <input
                {...control}
                type="text"
                class="control"
                autocomplete="off"
                value={typed()}
                onInput={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  // It would send the form, which nobody means in the middle of a list.
                  if (event.key !== 'Enter' || event.isComposing) return;
                  event.preventDefault();
                  add();
                }}
              />
              <Button onClick={add}>
                Add<span class="visually-hidden"> to: {props.label}</span>
              </Button>
            </div>
          </>
        )}
      </FieldFrame>
      <p class="visually-hidden" role="status">
        {answer()}
      </p>
    </div>
  );
}
