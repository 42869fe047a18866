import './tag-picker.css';
import * as Combobox from '@kobalte/core/combobox';
import { createMemo, createSignal, Show } from 'solid-js';
import { chosenTags } from '../../lib/drafts-tags.ts';
import { count } from '../../lib/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ChosenTags } from './ChosenTags.tsx';
import { fitOf, sortedGroups, type TagGroup, type TagList, type TagOption } from './vocabulary.ts';

/** See {@link TagPicker}. */
export interface TagPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly tags: TagList;
  readonly chosen: readonly string[];
  readonly onChange: (slugs: string[]) => void;
  readonly field: string;
}

/** Several of many: a box that offers what fits the typed name, and the chosen ones above it. */
export function TagPicker(props: TagPickerProps) {
  const [typed, setTyped] = createSignal('');
  const [opened, setOpened] = createSignal(false);
  const groups = createMemo(() => sortedGroups(props.tags.groups, typed()));
  const value = () => props.tags.current.filter(({ slug }) => props.chosen.includes(slug));
  const fitting = createMemo(() =>
    typed().trim() === '' ? null : props.tags.current.filter((option) => fitOf(option, typed())),
  );
  const noun = () => props.label.toLowerCase();

  const choose = (options: readonly TagOption[]) => {
    const slugs = options.map(({ slug }) => slug);
    const known = (slug: string) => props.tags.current.some((option) => option.slug === slug);
    // What the vocabulary no longer has is not in the list, and stays until it is taken away.
    const kept = props.chosen.filter((slug) => slugs.includes(slug) || !known(slug));
    props.onChange([...kept, ...slugs.filter((slug) => !kept.includes(slug))]);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    // Enter would send the form; here it can only mean the one tag that is left.
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    const [only, another] = fitting() ?? [];
    if (!only || another || props.chosen.includes(only.slug)) return;
    setOpened(false);
    choose([...value(), only]);
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
      defaultFilter={(option, word) => fitOf(option, word) !== null}
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
              <Show when={fitOf(option.item.rawValue, typed())?.alias}>
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
      <Combobox.Control class="tag-control">
        <Combobox.Input class="control" data-field={props.field} onKeyDown={onKeyDown} />
        <Combobox.Trigger class="tag-trigger" aria-label={`Show all ${noun()}`}>
          <Icon name="chevron" />
        </Combobox.Trigger>
      </Combobox.Control>
      <p class="tag-none" role="status">
        <Show when={fitting()?.length === 0}>Nothing is called “{typed().trim()}” here.</Show>
      </p>
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
