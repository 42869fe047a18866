import type { Database } from '../../prisma/client.ts';
import { rowReader } from '../../schema/search/rows.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { reconcile } from '../../search/sync.ts';
import type { Log } from '../log.ts';

const EVERY_HOUR_MS = 60 * 60 * 1_000;
const AFTER_FAILURE_MS = 5_000;

/** Compares database and index both ways and repairs the index. */
export interface ReconcileJob {
  /** Once now; afterwards every hour, and sooner while the engine is down. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createReconcileJob(db: Database, engine: SearchEngine, log: Log): ReconcileJob {
  const rows = rowReader(db.prisma);
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;

  const run = async () => {
    const repaired = await reconcile(engine, rows).then(
      () => true,
      () => false,
    );
    // Publishing and browsing work without the engine, so its absence is not an end.
    if (!repaired) log('search-engine-unavailable');
    if (stopped) return;
    timer = setTimeout(start, repaired ? EVERY_HOUR_MS : AFTER_FAILURE_MS).unref();
  };
  const start = () => {
    round = run();
    return round;
  };

  return {
    start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
