import type { Client } from '@urql/core';
import { graphql } from '../../graphql/graphql.ts';
import { forgetSearches } from '../../lib/recent-searches.ts';
import { forgetReturn } from '../sign-in/return-to.ts';
import { keptHere, removeKept } from './kept-here.ts';
import { askWhatStays } from './SignOutDialog.tsx';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

const UNREACHABLE =
  'You are still signed in, and nothing is removed: the server cannot be reached. Try again.';
const NOT_REMOVED =
  'You are signed out, but this browser did not remove them. Try again, or clear the data of this site in the browser’s settings.';

let underWay: Promise<boolean> | undefined;

/**
 * Ends the sign-in, here and on the server; false when the server was not reached. Where drafts or
 * receipts lie in this browser, the member is asked first, and may stay.
 */
export function signOut(client: Client): Promise<boolean> {
  underWay ??= leave(client).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function leave(client: Client): Promise<boolean> {
  const kept = await keptHere();
  if (kept.drafts + kept.receipts > 0) {
    await askWhatStays(kept, asked(client));
    return true;
  }
  const ended = await endSignIn(client);
  if (ended) showSignIn();
  return ended;
}

/** What the dialog does; the sign-in ends once, however often the removal is tried. */
function asked(client: Client) {
  let ended = false;
  return {
    async onLeave(remove: boolean): Promise<string | null> {
      ended ||= await endSignIn(client);
      if (!ended) return UNREACHABLE;
      if (remove && !(await removeKept())) return NOT_REMOVED;
      showSignIn();
      return null;
    },
    onClose() {
      if (ended) showSignIn();
    },
  };
}

async function endSignIn(client: Client): Promise<boolean> {
  const answer = await client.mutation(SignOutMutation, {});
  if (answer.error) return false;
  // Whoever signs in here next is not to read what this member asked.
  forgetSearches();
  forgetReturn();
  return true;
}

// A new document, so that nothing of what was read stays in memory.
function showSignIn(): void {
  window.location.assign('/sign-in');
}
