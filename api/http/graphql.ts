import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler, Router } from 'express';
import type { Context } from '../../schema/context.ts';
import { anonymousSchema, signedInSchema } from '../../schema/index.ts';
import type { App } from '../app.ts';
import { anonymousContext, signedInContext } from '../context.ts';
import { formatError } from '../format-error.ts';
import { aliasLimit } from '../plugins/alias-limit.ts';
import { createBudgets } from '../plugins/budget.ts';
import { countCost } from '../plugins/cost.ts';
import { quietToStrangers } from '../plugins/strangers.ts';
import { refuseIdentity } from './refuse-identity.ts';
import { refuseOtherForms } from './refuse-other-forms.ts';

/** A long write-up with every field full stays well below. */
const BODY_LIMIT = '512kb';

/** It would overwrite the header that each door sets. */
const noCacheControl = ApolloServerPluginCacheControlDisabled();

/** A door of the graph, and how to close it. */
export interface Door {
  readonly router: Router;
  stop(): Promise<void>;
}

/** Where members and keys ask; the only path that the identity cookie is sent to. */
export async function signedInDoor(app: App): Promise<Door> {
  const plugins = [quietToStrangers, noCacheControl, countCost(createBudgets())];
  const server = await startServer(app, { schema: signedInSchema, plugins });
  const context = ({ req, res }: RequestAndResponse) => signedInContext(app, req, res);
  return door('/graphql', [], server, context);
}

/**
 * Where a receipt is opened: a request that could tell who sends it is refused. Everybody is a
 * stranger here, so nobody is given hints at names.
 */
export async function anonymousDoor(app: App): Promise<Door> {
  const quiet = { introspection: false, hideSchemaDetailsFromClientErrors: true };
  const server = await startServer(app, {
    schema: anonymousSchema,
    plugins: [noCacheControl, countCost()],
    ...quiet,
  });
  const context = async () => anonymousContext(app);
  return door('/anonymous/graphql', [refuseIdentity], server, context);
}

type RequestAndResponse = { req: express.Request; res: express.Response };
type ContextFunction = (both: RequestAndResponse) => Promise<Context>;

async function startServer(
  { log }: App,
  options: Partial<ApolloServerOptions<Context>> & { schema: typeof signedInSchema },
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    introspection: true,
    ...options,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [aliasLimit],
    formatError: formatError(log),
    logger: {
      debug() {},
      info() {},
      warn: () => log('apollo-warning'),
      error: () => log('apollo-error'),
    },
  });
  await server.start();
  return server;
}

function door(
  path: string,
  guards: RequestHandler[],
  server: ApolloServer<Context>,
  context: ContextFunction,
): Door {
  const router = Router();
  const noStore: RequestHandler = (_req, res, next) => {
    res.set('Cache-Control', 'private, no-store');
    next();
  };
  router.use(path, noStore, ...guards, refuseOtherForms);
  router.use(path, express.json({ limit: BODY_LIMIT }));
  router.use(path, expressMiddleware(server, { context }));
  return { router, stop: () => server.stop() };
}
