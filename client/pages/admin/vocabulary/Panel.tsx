import { createUniqueId, type JSX, onMount } from 'solid-js';
import { Icon } from '../../../ui/Icon.tsx';
import { focusUnlessTold } from './News.tsx';
import { type Part, placeAddress } from './place.ts';

/** See {@link Panel}. */
export interface PanelProps {
  readonly part: Part;
  readonly title: string;
  readonly children: JSX.Element;
}

/** The entry that is open, with the way back to the list. */
export function Panel(props: PanelProps) {
  const id = createUniqueId();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => focusUnlessTold(heading));
  return (
    <section class="vocabulary-panel" aria-labelledby={id}>
      <a class="vocabulary-back" href={placeAddress(props.part)}>
        <Icon name="back" /> Back to the list
      </a>
      <h2 id={id} tabindex="-1" ref={heading}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
