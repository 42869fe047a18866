/**
 * Types without an id: they live and die inside the object that holds them.
 * `tests/client/cache.test.ts` holds the list to the schema.
 */
export const embeddedTypes = [
  'Attempt',
  'Correction',
  'Draft',
  'Facet',
  'FacetValue',
  'Group',
  'HighlightedText',
  'InputIssue',
  'Invitation',
  'Measure',
  'Message',
  'Profile',
  'ReleaseStatus',
  'SearchConnection',
  'SearchTotal',
  'SearchUnavailable',
  'TextRange',
  'Viewer',
] as const;
