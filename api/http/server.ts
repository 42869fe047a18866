import express, { type ErrorRequestHandler, type Express } from 'express';
import type { App } from '../app.ts';
import { authRoutes } from '../auth/routes.ts';
import type { Log } from '../log.ts';
import { outboxPage } from '../mail/outbox-page.ts';
import { builtClient } from './client.ts';
import { explorer } from './explorer.ts';
import { anonymousDoor, type Door, signedInDoor } from './graphql.ts';
import { securityHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { reference } from './reference.ts';

/** Kindling over HTTP, not yet listening. */
export interface HttpApp {
  readonly express: Express;
  stop(): Promise<void>;
}

export async function createHttpApp(app: App): Promise<HttpApp> {
  const doors = [await signedInDoor(app), await anonymousDoor(app)];
  const web = express();
  web.disable('x-powered-by');
  web.use(securityHeaders);
  mount(web, app, doors);
  web.use(answerError(app.log));
  return {
    express: web,
    stop: async () => void (await Promise.all(doors.map((door) => door.stop()))),
  };
}

function mount(web: Express, app: App, doors: readonly Door[]): void {
  const { signIn, invitations, log, env, mailer } = app;
  web.use(authRoutes({ signIn, invitations, publicUrl: env.publicUrl, log }));
  for (const { router } of doors) web.use(router);
  web.use(reference());
  web.use(explorer());
  web.use(healthRoutes(app.readiness));
  if (mailer.outbox && env.loopback) web.use(outboxPage(mailer.outbox));
  web.use(builtClient());
}

/** Ends every error here: express would print it, and a parser's error carries the body. */
function answerError(log: Log): ErrorRequestHandler {
  return (error: { status?: unknown }, _req, res, _next) => {
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    if (status === 500) log('http-failed');
    const [code, message] = SENTENCES[status] ?? UNREADABLE;
    res.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

type CodeAndSentence = readonly [code: string, sentence: string];

const UNREADABLE: CodeAndSentence = ['BAD_REQUEST', 'The request cannot be read; send JSON.'];

const SENTENCES: Readonly<Record<number, CodeAndSentence>> = {
  400: ['BAD_REQUEST', 'The request is not valid JSON; send {"query": "..."}.'],
  413: ['BODY_TOO_LARGE', 'The request is larger than 512 KB; shorten the text.'],
  500: ['INTERNAL_SERVER_ERROR', 'Something went wrong on our side; try again.'],
};
