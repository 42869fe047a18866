import { type App, openServingApp } from './app.ts';
import { readEnv } from './env.ts';
import { expectedFailure } from './expected-failure.ts';
import { codeOf } from './format-error.ts';
import { finishRequests } from './http/finish.ts';
import { listen, refuseTakenPort } from './http/listen.ts';
import { createHttpApp } from './http/server.ts';
import { createWorkerHttp } from './http/worker.ts';
import type { Log } from './log.ts';
import { welcome } from './welcome.ts';

/** Requests have ten seconds of it, and the round that a job is at has the rest. */
const STOP_WITHIN_MS = 20_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  await refuseTakenPort(env);
  const app = await openServingApp(env);
  const http = env.role === 'worker' ? createWorkerHttp(app) : await createHttpApp(app);
  const server = await listen(http.express, env).catch(async (error) => {
    await app.close();
    throw error;
  });
  const finish = finishRequests(server);
  endWithoutWords(app.log);
  let stopping = false;
  stopOnSignal(async () => {
    stopping = true;
    app.readiness.stop();
    await finish();
    await http.stop();
    await app.close();
  }, app.log);
  console.log(`Kindling answers on ${addressOf(app)}`);
  // Read now, so that the first search need not wait for it.
  await Promise.all([app.startJobs(), app.vocabulary()]);
  if (stopping) return;
  const greeting = env.role === 'all' ? await welcome(app) : null;
  if (greeting) console.log(greeting);
}

function addressOf({ env }: App): string {
  return env.role === 'worker' ? `port ${env.port}: /health and /ready` : env.publicUrl;
}

/** A stack would carry what somebody wrote: a library's message repeats its arguments. */
function endWithoutWords(log: Log): void {
  process.on('uncaughtException', (error) => {
    log(`uncaught ${codeOf(error)}`);
    process.exit(1);
  });
}

/** A second signal does not wait. */
function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => {
        log('stop-cut-short');
        process.exit(1);
      }, STOP_WITHIN_MS);
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

main().catch((error: unknown) => {
  const sentence = expectedFailure(error);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exit(1);
});
