import type { Mail } from './mail.ts';

/** The mail with a sign-in link. The subject alone tells an onlooker nothing more. */
export function signInMail(to: string, link: string, minutes: number): Mail {
  return {
    to,
    subject: 'Your sign-in link for Kindling',
    text: [
      'Open this link and press the button to sign in:',
      link,
      `It works once, within ${minutes} minutes. If you did not ask for it, ignore this mail.`,
    ].join('\n\n'),
  };
}

/** The mail that asks somebody to join. It does not name who invited. */
export function invitationMail(to: string, link: string, days: number): Mail {
  return {
    to,
    subject: 'You are invited to Kindling',
    text: [
      'You are invited to Kindling, a knowledge base that healthcare IT leaders share.',
      'Open this link and press the button to join:',
      link,
      `It works once, within ${days} days, and only for this address.`,
    ].join('\n\n'),
  };
}
