import type { SearchState } from '../../lib/search-state.ts';
import { count } from '../../lib/words.ts';

/** Whether anything is asked or narrowed; marks without a letter or digit ask nothing. */
function isAsking(state: SearchState): boolean {
  return /\p{L}|\p{N}/u.test(state.text) || Object.keys(state.chosen).length > 0;
}

/** The line above the results. */
export function totalWords(
  total: { readonly value: number; readonly exact: boolean },
  state: SearchState,
): string {
  if (!isAsking(state)) return 'Newest write-ups';
  const about = total.exact ? '' : 'About ';
  const number = total.value === 0 ? 'No write-up' : count(total.value, 'write-up');
  return `${about}${number} ${total.value > 1 ? 'fit' : 'fits'}`;
}
