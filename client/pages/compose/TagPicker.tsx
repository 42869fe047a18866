import './tag-picker.css';
import * as Combobox from '@kobalte/core/combobox';
import { createMemo, createSignal, Show } from 'solid-js';
import { chosenTags } from '../../lib/drafts-tags.ts';
import { count } from '../../lib/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ChosenTags } from './ChosenTags.tsx';
import { createTagKeys } from './tag-keys.ts';
import {
  fitsAmong,
  sortedGroups,
  type TagGroup,
  type TagList,
  type TagOption,
} from './vocabulary.ts';

/** See {@link TagPicker}. */
export interface TagPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly tags: TagList;
  readonly chosen: readonly string[];
  readonly onChange: (slugs: string[]) => void;
  readonly field: string;
  /** Whether none need be chosen. */
  readonly optional?: boolean;
}

/** Several of many: a box that offers what fits the typed name, and the chosen ones above it. */
export function TagPicker(props: TagPickerProps) {
  const [typed, setTyped] = createSignal('');
  const [opened, setOpened] = createSignal(false);
  let box: HTMLInputElement | undefined;
  const fits = createMemo(() => fitsAmong(props.tags.current, typed()));
  const groups = createMemo(() => sortedGroups(props.tags.groups, typed(), fits()));
  const value = () => props.tags.current.filter(({ slug }) => props.chosen.includes(slug));
  const nothingFits = () => fits().size === 0;
  const noun = () => props.label.toLowerCase();

  const choose = (options: readonly TagOption[]) => {
    const slugs = options.map(({ slug }) => slug);
    const known = (slug: string) => props.tags.current.some((option) => option.slug === slug);
    // What the vocabulary no longer has is not in the list, and stays until it is taken away.
    const kept = props.chosen.filter((slug) => slugs.includes(slug) || !known(slug));
    props.onChange([...kept, ...slugs.filter((slug) => !kept.includes(slug))]);
  };
  const keys = createTagKeys({
    typed,
    opened,
    fitting: () => props.tags.current.filter(({ slug }) => fits().has(slug)),
    isChosen: ({ slug }) => props.chosen.includes(slug),
    choose(option) {
      setOpened(false);
      choose([...value(), option]);
    },
  });
  const showAll = () => {
    if (!box) return;
    box.focus();
    // The list opens by itself once nothing is typed that hides it.
    box.value = '';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  return (
    <Combobox.Root<TagOption, TagGroup>
      class="field tag-picker"
      multiple
      options={groups()}
      optionValue="slug"
      optionTextValue="name"
      optionLabel="name"
      optionGroupChildren="options"
      defaultFilter={(option) => fits().has(option.slug)}
      value={value()}
      onChange={choose}
      onInputChange={setTyped}
      removeOnBackspace={false}
      closeOnSelection
      open={opened()}
      onOpenChange={setOpened}
      sameWidth
      gutter={4}
      placeholder="Type a name or an acronym"
      validationState={props.error ? 'invalid' : 'valid'}
      translations={TRANSLATIONS}
      sectionComponent={(section) => (
        <Show when={section.section.rawValue.name}>
          {(name) => <Combobox.Section class="tag-group">{name()}</Combobox.Section>}
        </Show>
      )}
      itemComponent={(option) => (
        <Combobox.Item class="tag-option" item={option.item}>
          <Combobox.ItemLabel class="tag-label">
            <span>
              {option.item.rawValue.name}
              <Show when={typed().trim() && fits().get(option.item.rawValue.slug)?.alias}>
                {(alias) => <span class="tag-note"> — also {alias()}</span>}
              </Show>
            </span>{' '}
            <Show when={option.item.rawValue.note}>
              <span class="tag-note">{option.item.rawValue.note}</span>
            </Show>
          </Combobox.ItemLabel>
          <Combobox.ItemIndicator class="tag-check">
            <Icon name="check" />
          </Combobox.ItemIndicator>
        </Combobox.Item>
      )}
    >
      <Combobox.Label class="field-label">{props.label}</Combobox.Label>
      <Combobox.Description class="field-hint">{props.hint}</Combobox.Description>
      <Combobox.ErrorMessage class="field-error">
        <span class="visually-hidden">Error: </span>
        {props.error}
      </Combobox.ErrorMessage>
      <ChosenTags
        noun={noun()}
        tags={chosenTags(props.chosen, props.tags)}
        onChange={(slugs) => props.onChange(slugs)}
      />
      <Combobox.Control
        class="tag-control"
        ref={(control: HTMLElement) => control.addEventListener('keydown', keys)}
      >
        <Combobox.Input class="control" data-field={props.field} ref={box} />
        <Combobox.Trigger class="tag-trigger" aria-label={`Show all ${noun()}`}>
          <Icon name="chevron" />
        </Combobox.Trigger>
        <p class="tag-none" role="status">
          <Show when={nothingFits()}>
            Nothing is called “{typed().trim()}” here.{' '}
            {/* A press would take the focus from the box, and with it what is typed. */}
            <button
              type="button"
              class="text-button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={showAll}
            >
              Show all {noun()}
            </button>
            {props.optional ? ', or leave it out.' : ', and choose the nearest.'}
          </Show>
        </p>
      </Combobox.Control>
      {/* A press would put the focus on the page around, which closes the list before it is read. */}
      <Combobox.Content
        class="tag-popup"
        onMouseDown={(event: MouseEvent) => event.preventDefault()}
      >
        <Combobox.Listbox class="tag-list" />
      </Combobox.Content>
    </Combobox.Root>
  );
}

/** What a screen reader is told where the browser does not tell it by itself. */
const TRANSLATIONS = {
  focusAnnouncement: (name: string, chosen: boolean) => `${name}${chosen ? ', chosen' : ''}`,
  // The package's type is that of its own text, which says nothing of more than one.
  countAnnouncement: (number: number) => `${count(number, 'tag')} in the list` as never,
  selectedAnnouncement: (name: string) => `${name}, chosen`,
  triggerLabel: 'Show all',
  listboxLabel: 'Tags',
};
