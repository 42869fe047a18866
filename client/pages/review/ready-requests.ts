/** A request for changes that comes up again and again. */
export interface ReadyRequest {
  /** What is wrong, in a few words. */
  readonly label: string;
  /** What the author will read, before it is made to fit. */
  readonly text: string;
}

/** What reviewers ask for most, in words that help an author whom nobody knows. */
export const READY_REQUESTS: readonly ReadyRequest[] = [
  {
    label: 'A number is too exact',
    text: 'A number is so exact that it could point to one place. Round it: “about 300 beds”, “early 2025”.',
  },
  {
    label: 'Somebody is named',
    text: 'The text names a person, an organization or a place. Say what kind it is instead, such as “a regional health system”.',
  },
  {
    label: 'It cannot be repeated',
    text: 'A peer could not repeat the solution from what is written. Add the steps in their order, and what each of them needs.',
  },
  {
    label: 'The outcome is missing',
    text: 'It does not say what is different now. Add what changed, with a number before and after if you have one, and what did not change.',
  },
  {
    label: 'Phrases repeat the title',
    text: 'The phrases use the words of the title again. Write what a colleague would type who does not know the answer yet.',
  },
  {
    label: 'Tags are missing',
    text: 'A domain or a vendor that the text is about is not among its tags. Add it, or say here why it should stay out.',
  },
  {
    label: 'Two challenges in one',
    text: 'These are two challenges in one text. Keep one of them here, and send the other as a write-up of its own.',
  },
  {
    label: 'What failed is missing',
    text: 'It would help to read what you tried first and why it was not enough: it saves peers the same detour.',
  },
];
