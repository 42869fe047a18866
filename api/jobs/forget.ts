import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { forgetExpired } from '../auth/forget-expired.ts';
import type { Log } from '../log.ts';

const EVERY_HOUR_MS = 60 * 60 * 1_000;

/** Deletes dead links, sign-ins and invitations every hour: their rows hold addresses. */
export interface ForgetJob {
  start(): void;
  stop(): Promise<void>;
}

export function createForgetJob(prisma: PrismaClient, clock: () => Date, log: Log): ForgetJob {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  const forget = () => {
    round = forgetExpired(prisma, clock).catch(() => log('forget-failed'));
  };
  return {
    start() {
      forget();
      timer = setInterval(forget, EVERY_HOUR_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
