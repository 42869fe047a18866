import type { Suggestion } from './suggestion.ts';

/** The list as its keys see it. */
export interface SuggestionList {
  readonly isShown: () => boolean;
  readonly options: () => readonly Suggestion[];
  /** The place of the option that the arrows are on; -1 for the box itself. */
  readonly active: () => number;
  readonly setActive: (place: number) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Closes, and stays closed while one types on. */
  readonly dismiss: () => void;
  readonly take: (suggestion: Suggestion) => void;
  readonly forget: (text: string) => void;
}

/** Whether these keys open the list, as they open every combobox. */
export function isOpening({ altKey, key }: KeyboardEvent): boolean {
  return altKey && key === 'ArrowDown';
}

/**
 * What the keys of the box do while its list is shown: the arrows walk it round
 * by way of the box, Enter takes, Delete forgets, Escape closes. All others, and
 * all while it is closed, stay what they are.
 */
export function suggestionKeys(list: SuggestionList): (event: KeyboardEvent) => void {
  const walk = (step: 1 | -1) => {
    const places = list.options().length + 1;
    list.setActive(((list.active() + 1 + step + places) % places) - 1);
    return true;
  };
  const take = () => {
    const suggestion = list.options()[list.active()];
    if (!suggestion) list.close();
    else list.take(suggestion);
    return suggestion !== undefined;
  };
  const forget = () => {
    const suggestion = list.options()[list.active()];
    if (suggestion?.kind !== 'recent') return false;
    list.forget(suggestion.text);
    return true;
  };
  const dismiss = () => {
    list.dismiss();
    return true;
  };
  const keys = new Map<string, () => boolean>([
    ['ArrowDown', () => walk(1)],
    ['ArrowUp', () => walk(-1)],
    ['Enter', take],
    ['Delete', forget],
    ['Escape', dismiss],
  ]);
  return (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (isOpening(event)) list.open();
    else if (event.altKey || !list.isShown() || !keys.get(event.key)?.()) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
