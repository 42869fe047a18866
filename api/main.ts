import { openApp } from './app.ts';
import { readEnv } from './env.ts';
import { expectedFailure } from './expected-failure.ts';
import { codeOf } from './format-error.ts';
import { listen, refuseTakenPort } from './http/listen.ts';
import { createHttpApp } from './http/server.ts';
import type { Log } from './log.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const env = readEnv(process.env);
  await refuseTakenPort(env);
  const app = await openApp(env);
  const http = await createHttpApp(app);
  const server = await listen(http.express, env).catch(async (error) => {
    await app.close();
    throw error;
  });
  app.startJobs();
  endWithoutWords(app.log);
  console.log(`Kindling answers on ${env.publicUrl}`);
  // Read now, so that the first search need not wait for it.
  const [greeting] = await Promise.all([welcome(app), app.vocabulary()]);
  if (greeting) console.log(greeting);
  stopOnSignal(async () => {
    server.close();
    server.closeIdleConnections();
    await http.stop();
    await app.close();
  });
}

/** A stack would carry what somebody wrote: a library's message repeats its arguments. */
function endWithoutWords(log: Log): void {
  process.on('uncaughtException', (error) => {
    log(`uncaught ${codeOf(error)}`);
    process.exit(1);
  });
}

/** A second signal does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
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
