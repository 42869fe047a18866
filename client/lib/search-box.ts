/** The id of the search box, by which `/` finds it from anywhere. */
export const SEARCH_BOX_ID = 'search-box';

/** Puts the cursor there, with the words selected so that new ones take their place; false elsewhere. */
export function focusSearchBox(): boolean {
  // Its one page gives the id to an input.
  const box = document.getElementById(SEARCH_BOX_ID) as HTMLInputElement | null;
  box?.focus();
  box?.select();
  return box !== null;
}
