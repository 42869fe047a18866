import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { matchingTags, type TagOption } from './vocabulary.ts';

/** See {@link TagPicker}. */
export interface TagPickerProps {
  readonly legend: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly options: readonly TagOption[];
  readonly chosen: readonly string[];
  readonly onChange: (slugs: string[]) => void;
  readonly field: string;
}

/** Several of many: a box that narrows a list of checkboxes, the chosen ones above it. */
export function TagPicker(props: TagPickerProps) {
  const id = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const shown = createMemo(() => matchingTags(props.options, typed()));
  // Every chosen slug stays in sight, also one that the vocabulary no longer has.
  const chosen = () =>
    props.chosen.map((slug) => ({
      slug,
      name: props.options.find((option) => option.slug === slug)?.name ?? slug,
    }));
  const remove = (slug: string) => props.onChange(props.chosen.filter((other) => other !== slug));
  const toggle = (slug: string, on: boolean) =>
    on ? props.onChange([...props.chosen, slug]) : remove(slug);

  return (
    <fieldset
      class="field tag-picker"
      data-invalid={props.error ? '' : undefined}
      aria-describedby={props.error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend class="field-label">{props.legend}</legend>
      <p class="field-hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      <Show when={props.error}>
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">Error: </span>
          {props.error}
        </p>
      </Show>
      <ul class="tag-chosen" aria-label={`Chosen ${props.legend.toLowerCase()}`}>
        <For each={chosen()} fallback={<li class="muted small">None chosen yet</li>}>
          {(tag) => (
            <li>
              <Button onClick={() => remove(tag.slug)}>
                {tag.name} <Icon name="cross" />
                <span class="visually-hidden">, take away</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <label class="visually-hidden" for={`${id}-filter`}>
        Narrow the list of {props.legend.toLowerCase()}
      </label>
      <input
        id={`${id}-filter`}
        class="control"
        type="search"
        autocomplete="off"
        placeholder="Type to narrow the list"
        value={typed()}
        data-field={props.field}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter would send the form; here it can only mean the one tag that is left.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [only, another] = shown();
          if (only && !another && !props.chosen.includes(only.slug)) toggle(only.slug, true);
        }}
      />
      <p class="visually-hidden" role="status">
        {typed() === '' ? '' : `${shown().length} in the list`}
      </p>
      <ul class="tag-list">
        <For each={shown()} fallback={<li class="muted">Nothing is called that here.</li>}>
          {(option) => (
            <li>
              <label class="option-line">
                <input
                  type="checkbox"
                  checked={props.chosen.includes(option.slug)}
                  onChange={(event) => toggle(option.slug, event.currentTarget.checked)}
                />
                <span>
                  {option.name}
                  <Show when={option.group}>
                    <span class="muted small"> {option.group}</span>
                  </Show>
                </span>
              </label>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  );
}
