/** What a composer is for: a text that is new, or one that was sent already. */
export type Purpose = 'NEW' | 'REVISION';

/** What the composer says otherwise for each. */
export const PURPOSE_WORDS = {
  NEW: {
    send: 'Submit for review',
    untouched: 'Nothing written yet, nothing sent',
    discard: 'Discard the draft',
    discarded: 'The draft is discarded.',
  },
  REVISION: {
    send: 'Send the revision',
    untouched: 'As sent; no change yet',
    discard: 'Discard the changes',
    discarded: 'The text is again as it was sent.',
  },
} as const satisfies Record<Purpose, object>;
