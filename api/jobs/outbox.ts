import { alone } from '../../prisma/alone.ts';
import type { Database } from '../../prisma/client.ts';
import { rowReader } from '../../schema/search/rows.ts';
import { outboxStore } from '../../schema/write-up/outbox.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { drain } from '../../search/sync.ts';
import type { Log } from '../log.ts';
import { failureCode } from './failure-code.ts';

const EVERY_MS = 1_000;

/** One writer to the index at a time, whichever process it is. */
export const WRITER_LOCK = 5305_1002;

/** Carries changes from the outbox to the index. */
export interface OutboxJob {
  /** Looks every second, until stopped. */
  start(): void;
  /** Something was committed: look at once, without waiting for it. */
  changed(): void;
  /** Resolves when nothing waits that was there at the call, or the engine is down. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface OutboxJobOptions {
  readonly db: Database;
  readonly engine: SearchEngine;
  readonly log: Log;
}

export function createOutboxJob({ db, engine, log }: OutboxJobOptions): OutboxJob {
  const rows = rowReader(db.prisma);
  const outbox = outboxStore(db.prisma);
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const empty = async () => {
    while ((await drain(engine, rows, outbox)) > 0);
  };
  const round = () => {
    next = undefined;
    return alone(db, WRITER_LOCK, empty).catch((error) => log(failureCode(error, 'outbox-failed')));
  };
  // At most one at work and one to come, however long another process holds the lock: the one
  // to come takes all that waits when it begins.
  const enqueue = () => {
    if (!next) {
      next = last.then(round);
      last = next;
    }
    return next;
  };

  return {
    start() {
      if (!stopped) timer ??= setInterval(enqueue, EVERY_MS);
    },
    changed: () => void enqueue(),
    drain: enqueue,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await last;
    },
  };
}
