import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { LogCode } from './afterwards.ts';
import type { Invitations } from './invitation.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { isSameOrigin } from './same-origin.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

const BODY_LIMIT = '1kb';
const Body = z.object({ token: z.string().min(1).max(200) });

interface AuthRouteOptions {
  readonly signIn: Pick<SignIn, 'verify'>;
  readonly invitations: Pick<Invitations, 'join'>;
  readonly publicUrl: string;
  readonly log: LogCode;
}

/**
 * The two places where a link becomes a cookie: 204 with Set-Cookie, or a code and a
 * sentence. Both want a press of a button, because mail scanners follow links.
 */
export function authRoutes({ signIn, invitations, publicUrl, log }: AuthRouteOptions): Router {
  const guards = [noStore, ownPagesOnly(publicUrl), jsonOnly, express.json({ limit: BODY_LIMIT })];
  const router = Router();
  router.post('/auth/verify', guards, entrance(signIn.verify));
  router.post('/auth/join', guards, entrance(invitations.join));
  router.use('/auth', answerError(log));
  return router;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function ownPagesOnly(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (isSameOrigin(request.headers, publicUrl)) return next();
    response.status(403).json({
      code: 'OTHER_ORIGIN',
      message: `Open the link at ${new URL(publicUrl).origin}; other sites cannot sign you in.`,
    });
  };
}

/** A form on another site can send text or form data unasked, but never JSON. */
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  response.status(415).json({ code: 'NOT_JSON', message: 'Send JSON: {"token":"..."}.' });
};

function entrance(enter: (token: string) => Promise<SignedIn | Refusal>): RequestHandler {
  return async (request, response) => {
    const body = Body.safeParse(request.body);
    if (!body.success) return void malformed(response);
    const outcome = await enter(body.data.token);
    if (!isRefusal(outcome))
      return void response.append('Set-Cookie', outcome.setCookie).sendStatus(204);
    response.status(401).json({ code: outcome.refused, message: outcome.message });
  };
}

function malformed(response: express.Response): void {
  response.status(400).json({ code: 'MALFORMED', message: 'Send JSON: {"token":"..."}.' });
}

/** Ends every error here: express would print it, and the parser's carries the body. */
function answerError(log: LogCode): ErrorRequestHandler {
  return (error: { status?: unknown }, _request, response, _next) => {
    if (typeof error.status === 'number' && error.status < 500) return malformed(response);
    log('auth-route-failed');
    response
      .status(500)
      .json({ code: 'FAILED', message: 'Signing in failed on our side. Try the link again.' });
  };
}
