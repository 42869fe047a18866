import type { Identity } from '../../schema/context.ts';
import { type ApiKeyOptions, createApiKey } from './api-key.ts';
import type { Invitations } from './invitation.ts';
import type { SignIn } from './sign-in.ts';

/** What one request brings, and how its answer can be given a cookie. */
interface IdentityRequest {
  readonly cookie: string | undefined;
  readonly setCookie: (value: string) => void;
}

/** Built once by `api/app.ts`. */
interface IdentityServices extends ApiKeyOptions {
  readonly signIn: SignIn;
  readonly invitations: Invitations;
}

/** What the graph may ask of sign-in, for one request: the graph itself sees no header. */
export function createIdentity(request: IdentityRequest, services: IdentityServices): Identity {
  const { signIn, invitations } = services;
  return {
    requestSignInLink: async (email) => signIn.requestLink(email),
    signOut: async () => request.setCookie(await signIn.signOut(request.cookie)),
    invite: (invitation) => invitations.invite(invitation),
    createApiKey: (key) => createApiKey(services, key),
  };
}
