/** Why somebody is not let in: a stable code for programs, a sentence for people. */
export interface Refusal {
  readonly refused: string;
  readonly message: string;
}

/** Tells a refusal from what was asked for. */
export function isRefusal(outcome: object | null): outcome is Refusal {
  return outcome !== null && 'refused' in outcome;
}

/** One answer for a link that is unknown, used or expired: a guesser learns nothing from it. */
export const LINK_REFUSED: Refusal = {
  refused: 'LINK_NOT_VALID',
  message: 'This link has been used or has expired. Ask for a new one.',
};
