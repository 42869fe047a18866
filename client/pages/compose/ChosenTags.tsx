import { For, Show } from 'solid-js';
import type { ChosenTag } from '../../lib/drafts-tags.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** See {@link ChosenTags}. */
export interface ChosenTagsProps {
  /** What they are, in the plural. */
  readonly noun: string;
  readonly tags: readonly ChosenTag[];
  readonly onChange: (slugs: string[]) => void;
}

/** The chosen tags; what the vocabulary no longer has says so, and offers what took its place. */
export function ChosenTags(props: ChosenTagsProps) {
  let list: HTMLUListElement | undefined;
  const slugs = () => props.tags.map(({ slug }) => slug);
  /** The button that had the focus is gone: its neighbour takes it, or else the box. */
  const focusNear = (at: number) => {
    const buttons = list?.querySelectorAll<HTMLElement>('.tag-chip');
    const box = list?.parentElement?.querySelector<HTMLElement>('[role=combobox]');
    (buttons?.[Math.min(at, buttons.length - 1)] ?? box)?.focus();
  };
  const remove = (at: number) => {
    props.onChange(slugs().filter((_, index) => index !== at));
    focusNear(at);
  };
  const replace = (at: number, now: string) => {
    props.onChange([...new Set(slugs().map((slug, index) => (index === at ? now : slug)))]);
    focusNear(at);
  };

  return (
    <ul class="tag-chosen" ref={list} aria-label={`Chosen ${props.noun}`}>
      <For each={props.tags} fallback={<li class="muted small">None chosen yet</li>}>
        {(tag, index) => (
          <li data-trouble={tag.trouble ? '' : undefined}>
            <Button class="tag-chip" onClick={() => remove(index())}>
              {tag.name} <Icon name="cross" />
              <span class="visually-hidden">, take away</span>
            </Button>
            <Show when={tag.trouble}>
              <span class="tag-trouble">
                <Icon name="alert" /> {tag.trouble}
              </span>
            </Show>
            <Show when={tag.now}>
              {(now) => (
                <Button variant="quiet" onClick={() => replace(index(), now().slug)}>
                  Take {now().name} in its place
                </Button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
