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

/** What the asker reads when a rule says no. */
export function refusal(viewer: Viewer | null): GraphQLError {
  return viewer
    ? new GraphQLError('Your role does not allow this.', { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in to read this.', { extensions: { code: 'UNAUTHENTICATED' } });
}
