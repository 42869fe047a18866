/** The id of the search box, by which `/` finds it from anywhere. */
export const SEARCH_BOX_ID = 'search-box';
