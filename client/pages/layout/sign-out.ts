import type { Client } from '@urql/core';
import { graphql } from '../../graphql/graphql.ts';
import { forgetSearches } from '../../lib/recent-searches.ts';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** Ends the sign-in, here and on the server; false when the server was not reached. */
export async function signOut(client: Client): Promise<boolean> {
  const answer = await client.mutation(SignOutMutation, {});
  if (answer.error) return false;
  // Whoever signs in here next is not to read what this member asked.
  forgetSearches();
  // A new document, so that nothing of what was read stays in memory.
  window.location.assign('/sign-in');
  return true;
}
