import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Context, Viewer } from '../schema/context.ts';
import type { App } from './app.ts';
import { createIdentity } from './auth/identity.ts';
import { isRefusal } from './auth/refusal.ts';
import { readViewer } from './auth/viewer.ts';
import { UNSPENT } from './plugins/budget.ts';

/** The context of the signed-in door, for a viewer or for a stranger who wants to sign in. */
export async function signedInContext(app: App, req: Request, res: Response): Promise<Context> {
  const { cookie, authorization } = req.headers;
  const services = { prisma: app.db.prisma, clock: app.clock, signIn: app.signIn };
  const viewer = await readViewer({ cookie, authorization }, services);
  if (isRefusal(viewer)) {
    const http = { status: 401 };
    throw new GraphQLError(viewer.message, { extensions: { code: viewer.refused, http } });
  }
  const setCookie = (value: string) => res.append('Set-Cookie', value);
  const identity = createIdentity(
    { cookie, setCookie },
    { ...services, invitations: app.invitations },
  );
  return contextOf(app, viewer, identity);
}

/** The context of the anonymous door: it knows nobody, and can ask nobody to be known. */
export function anonymousContext(app: App): Context {
  return contextOf(app, null, NOBODY);
}

function contextOf(app: App, viewer: Viewer | null, identity: Context['identity']): Context {
  return {
    prisma: app.db.prisma,
    engine: app.engine,
    vocabulary: app.vocabulary,
    outboxChanged: app.outbox.changed,
    viewer,
    identity,
    clock: app.clock,
    releaseMinimum: app.env.releaseMinimum,
    budget: UNSPENT,
  };
}

const refuse = () => Promise.reject(new Error('The anonymous door has no identity.'));

const NOBODY: Context['identity'] = {
  requestSignInLink: refuse,
  signOut: refuse,
  invite: refuse,
  createApiKey: refuse,
};
