import type { Database } from '../prisma/client.ts';
import { pendingMigrations } from '../prisma/migrate.ts';
import type { SearchEngine } from '../search/engine.ts';

/** What can keep a process from answering in full; the name is all that anybody is told. */
export type Part = 'database' | 'migrations' | 'search' | 'stopping';

/** Whether this process should be sent requests. */
export interface Readiness {
  /** What it waits for; empty when it is ready. Never rejects. */
  waitingFor(): Promise<readonly Part[]>;
  /** It is about to end, and will not be ready again. */
  stop(): void;
}

interface ReadinessOptions {
  readonly db: Database;
  readonly migrations: string;
  readonly engine: SearchEngine;
}

const ANSWER_WITHIN_MS = 2_000;

export function createReadiness({ db, migrations, engine }: ReadinessOptions): Readiness {
  let stopping = false;
  let asking: Promise<readonly Part[]> | undefined;

  const ask = async (): Promise<readonly Part[]> => {
    const parts = await Promise.all([database(db, migrations), search(engine)]);
    return parts.flatMap((part) => part ?? []);
  };
  return {
    // Whoever asks while an answer is on its way gets that one: anybody may ask, and often.
    async waitingFor() {
      if (stopping) return ['stopping'];
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      const parts = await asking;
      return stopping ? ['stopping'] : parts;
    },
    stop() {
      stopping = true;
    },
  };
}

async function database({ pool }: Database, migrations: string): Promise<Part | null> {
  if (!(await inTime(pool.query('SELECT 1').then(() => true)))) return 'database';
  const upToDate = pendingMigrations(pool, migrations).then((names) => names.length === 0);
  return (await inTime(upToDate)) ? null : 'migrations';
}

async function search(engine: SearchEngine): Promise<Part | null> {
  return (await inTime(engine.health().then(({ ok }) => ok))) ? null : 'search';
}

/** False when it takes too long, or fails for whatever reason. */
function inTime(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ANSWER_WITHIN_MS, false);
  });
  return Promise.race([check.catch(() => false), late]).finally(() => clearTimeout(timer));
}
