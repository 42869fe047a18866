const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** 5 January 1970, the first Monday of the epoch. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/**
 * The Monday, 00:00 UTC, on or before a moment. Times of sign-ins are kept no finer, so
 * that they cannot be laid beside the day of a submission.
 */
export function weekOf(moment: Date): Date {
  const weeks = Math.floor((moment.getTime() - FIRST_MONDAY_MS) / WEEK_MS);
  return new Date(FIRST_MONDAY_MS + weeks * WEEK_MS);
}

/** The Monday after a moment: an end rounded this way never comes too early. */
export function weekAfter(moment: Date): Date {
  return new Date(weekOf(moment).getTime() + WEEK_MS);
}
