import { GraphQLError } from 'graphql';
import type { Viewer } from './context.ts';

/** A policy's rule: may this viewer? Each noun keeps its own in `policy.ts`. */
export type Rule = (viewer: Viewer | null) => boolean;

/** Anybody who reads as a member, by sign-in or by key. */
export const isMember: Rule = (viewer) => viewer !== null;

/** A member in person: keys read, and change nothing. */
export const isInPerson: Rule = (viewer) => viewer?.via === 'SIGN_IN';

export const isReviewer: Rule = (viewer) => isInPerson(viewer) && viewer?.role !== 'MEMBER';

export const isAdministrator: Rule = (viewer) => isInPerson(viewer) && viewer?.role === 'ADMIN';

/** What the asker reads when a rule says no: what would change it. */
export function refusal(viewer: Viewer | null): GraphQLError {
  if (!viewer) return refused('UNAUTHENTICATED', 'Sign in to read this.');
  return refused(
    'FORBIDDEN',
    viewer.via === 'API_KEY'
      ? 'A key reads what members read and changes nothing; sign in for this.'
      : 'Your role does not allow this.',
  );
}

function refused(code: 'UNAUTHENTICATED' | 'FORBIDDEN', sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code } });
}
