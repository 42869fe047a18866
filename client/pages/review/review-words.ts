/** Where a submission stands. */
export type Place = 'PENDING' | 'CHANGES_REQUESTED' | 'APPROVED' | 'DECLINED';

/** The places, in the words of a reviewer. */
export const PLACE_WORDS: Record<Place, string> = {
  PENDING: 'Waiting for a reviewer',
  CHANGES_REQUESTED: 'Waiting for the author',
  APPROVED: 'Approved, waiting for release',
  DECLINED: 'Declined',
};

/** The places in the order of their tabs. */
export const PLACES = ['PENDING', 'CHANGES_REQUESTED', 'APPROVED', 'DECLINED'] as const;

/** The places in a word or two, for a count to stand behind. */
export const TAB_WORDS: Record<Place, string> = {
  PENDING: 'Waiting',
  CHANGES_REQUESTED: 'With authors',
  APPROVED: 'Approved',
  DECLINED: 'Declined',
};

/** What an empty queue says, and what comes next. */
export const EMPTY_QUEUE: Record<Place, { title: string; text: string }> = {
  PENDING: {
    title: 'Nothing waits for a reviewer',
    text: 'What members submit appears here. Approved texts wait for the next release.',
  },
  CHANGES_REQUESTED: {
    title: 'No author is asked for changes',
    text: 'What you hand back to an author stands here until it is revised.',
  },
  APPROVED: {
    title: 'Nothing waits for release',
    text: 'What you approve stands here until an administrator releases it with others.',
  },
  DECLINED: {
    title: 'Nothing is declined',
    text: 'What was declined stays here; its author may still revise it.',
  },
};
