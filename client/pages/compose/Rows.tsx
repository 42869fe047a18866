import type { JSX } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** See {@link Rows}. */
export interface RowsProps {
  /** What one row is, in the singular. */
  readonly noun: string;
  readonly count: number;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  /** The rows; each shows what `remove(index)` gives. */
  readonly children: (remove: (index: number) => JSX.Element) => JSX.Element;
}

const FIRST_CONTROL = 'textarea, input';

/** Rows that can be added and taken away; focus goes where the person will look next. */
export function Rows(props: RowsProps) {
  let list: HTMLDivElement | undefined;
  let add: HTMLButtonElement | undefined;
  const rows = () => list?.querySelectorAll<HTMLElement>('.draft-row');
  const onAdd = () => {
    props.onAdd();
    [...(rows() ?? [])].at(-1)?.querySelector<HTMLElement>(FIRST_CONTROL)?.focus();
  };
  const onRemove = (index: number) => {
    props.onRemove(index);
    const next = rows()?.[Math.min(index, props.count - 1)];
    (next?.querySelector<HTMLElement>(FIRST_CONTROL) ?? add)?.focus();
  };
  return (
    <div class="draft-rows">
      <div class="draft-rows-list" ref={list}>
        {props.children((index) => (
          <Button variant="quiet" class="draft-row-remove" onClick={() => onRemove(index)}>
            <Icon name="cross" /> Take away
            <span class="visually-hidden">
              {' '}
              {props.noun} {index + 1}
            </span>
          </Button>
        ))}
      </div>
      <Button ref={add} onClick={onAdd}>
        <Icon name="plus" /> Add {props.count === 0 ? article(props.noun) : 'another'} {props.noun}
      </Button>
    </div>
  );
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
