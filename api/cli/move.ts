import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { MoveRefused } from '../../prisma/move/refused.ts';
import { type MovedTable, moveDatabase } from '../../prisma/move.ts';
import { ConflictError } from '../../schema/errors.ts';
import { type Env, readEnv } from '../env.ts';
import { columns, newCommand, type Opened, type Report, reporting } from './command.ts';

const MIGRATIONS = resolve('prisma/migrations');

/** `kindling move`: from the embedded database to PostgreSQL, when a group outgrows it. */
export function moveCommand(): Command {
  return newCommand('move')
    .description(
      'copy this embedded group into a PostgreSQL that holds nothing of Kindling, row by row',
    )
    .requiredOption('--to <address>', 'the new database, as postgresql://user@host/name', toAddress)
    .action(async (options: { to: string }, command: Command) => {
      refuseOtherSource(readEnv(process.env));
      await reporting(move)(options, command);
    });
}

/** Before anything is opened: that would fill a database that is new. */
function refuseOtherSource({ database }: Env): void {
  if ('url' in database)
    throw new ConflictError(
      'DATABASE_URL names the group to move, and that one is in PostgreSQL already: unset it.',
    );
  if (!existsSync(database.dataDir))
    throw new ConflictError(
      `There is no group in ${database.dataDir} to move: name its folder by KINDLING_DATA_DIR.`,
    );
}

async function move({ app, env }: Opened, { to }: { to: string }): Promise<Report> {
  const tables = await moveDatabase(app.db.pool, to, MIGRATIONS).catch((error) => {
    throw error instanceof MoveRefused ? new ConflictError(error.message) : error;
  });
  const settings = settingsFor(to, env);
  return { text: inWords(tables, settings), json: { tables, settings } };
}

/** What to set to go on there; a password and the secret are named, never shown. */
function settingsFor(to: string, { keys }: Env): Record<string, string> {
  const address = new URL(to);
  if (address.password) address.password = 'PASSWORD';
  return {
    DATABASE_URL: `'${address.href}'`,
    KINDLING_SECRET:
      'dir' in keys ? `"$(cat '${join(keys.dir, 'secret')}')"` : '"$KINDLING_SECRET"',
  };
}

function inWords(tables: readonly MovedTable[], settings: Record<string, string>): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    columns(
      tables.map(({ name, rows: count }) => [name, String(count)]),
      '',
    ),
    `Moved ${rows} rows of ${tables.length} tables; each was compared. Nothing here was changed.`,
    'To go on there, set for every process:',
    ...Object.entries(settings).map(([name, value]) => `  ${name}=${value}`),
    'With another secret everybody would have to sign in again.',
    'MEILI_URL and MEILI_KEY are needed only for search in a server of its own.',
  ].join('\n');
}

function toAddress(text: string): string {
  const fits = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
  if (!fits) throw new InvalidArgumentError('It should begin with postgresql://.');
  return text;
}
