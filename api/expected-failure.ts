import { DatabaseUnavailable } from '../prisma/client.ts';
import { DataDirectoryLocked } from '../prisma/lock.ts';
import { MigrationRefused } from '../prisma/migrate.ts';
import { KindlingError } from '../schema/errors.ts';
import { EngineUnavailable } from '../search/engine.ts';
import { EnvironmentError } from './env.ts';
import { PortUnavailable } from './http/listen.ts';
import { KeyError } from './keys.ts';

/** What can go wrong without a fault of ours; each message is one sentence with the remedy. */
const EXPECTED = [
  EnvironmentError,
  KeyError,
  PortUnavailable,
  DataDirectoryLocked,
  DatabaseUnavailable,
  MigrationRefused,
  KindlingError,
];

/** The sentence for whoever started us; null for a surprise, which should keep its stack. */
export function expectedFailure(error: unknown): string | null {
  if (error instanceof EngineUnavailable) {
    return 'The search engine does not answer: check MEILI_URL, MEILI_KEY and that it runs.';
  }
  return error instanceof Error && EXPECTED.some((kind) => error instanceof kind)
    ? error.message
    : null;
}
