/**
 * Types without an id: they live and die inside the object that holds them.
 * `tests/client/cache.test.ts` holds the list to the schema.
 */
export const embeddedTypes = [
  'Attempt',
  'Correction',
  'CoverageCell',
  'Draft',
  'Facet',
  'FacetValue',
  'Group',
  'HighlightedText',
  'InputIssue',
  'Measure',
  'Message',
  'Profile',
  'RateLimit',
  'ReleaseStatus',
  'SearchConnection',
  'SearchTotal',
  'SearchUnavailable',
  'SimilarWriteUps',
  'SubmissionCounts',
  'Suggestions',
  'TermSuggestion',
  'TextRange',
  'VendorName',
  'Viewer',
] as const;
