import { alone } from '../../prisma/alone.ts';
import type { Database } from '../../prisma/client.ts';
import { rowReader } from '../../schema/search/rows.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { looksRight, reconcile } from '../../search/sync.ts';
import type { Log } from '../log.ts';
import { failureCode } from './failure-code.ts';
import { WRITER_LOCK } from './outbox.ts';

const LOOK_EVERY_MS = 30_000;
const LOOKS_AN_HOUR = 120;
/** One look may fall between a change and its way to the index. */
const LOOKS_BEFORE_DOUBT = 2;
const AFTER_FAILURE_MS = 5_000;

/** Compares database and index both ways and repairs the index. */
export interface ReconcileJob {
  /**
   * Once now; afterwards every hour, sooner when the index was deleted, emptied or cut short by
   * hand (it is looked at twice a minute), and at once when an engine that was away is back.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createReconcileJob(db: Database, engine: SearchEngine, log: Log): ReconcileJob {
  const rows = rowReader(db.prisma);
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  let filled = false;
  /** Since the last comparison; at 0 one is due. */
  let looks = 0;
  let doubts = 0;

  const repair = async () => {
    const { rebuilt } = await reconcile(engine, rows);
    // Seen again and again, it says that two databases share one index.
    if (rebuilt && filled) log('search-index-rebuilt');
    // An hour after the start, not at once: another version may still answer from its own.
    if (filled && looks === 0) await engine.tidy();
    filled = true;
  };
  const look = async () => {
    const right = looks > 0 && (await looksRight(engine, rows));
    doubts = right ? 0 : doubts + 1;
    if (looks === 0 || doubts === LOOKS_BEFORE_DOUBT) {
      await alone(db, WRITER_LOCK, repair);
      doubts = 0;
    }
    looks = (looks + 1) % LOOKS_AN_HOUR;
  };
  const run = async () => {
    const well = await look().then(
      () => true,
      // Publishing and browsing work without the engine, so its absence is not an end.
      (error: unknown) => {
        log(failureCode(error, 'reconcile-failed'));
        return false;
      },
    );
    if (!well) looks = 0;
    if (stopped) return;
    timer = setTimeout(start, well ? LOOK_EVERY_MS : AFTER_FAILURE_MS).unref();
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
