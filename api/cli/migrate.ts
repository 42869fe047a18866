import type { Command } from 'commander';
import { newCommand, type Report, reporting } from './command.ts';

/** `kindling migrate`: opening has applied what was missing; this says where the database stands. */
export function migrateCommand(): Command {
  return newCommand('migrate')
    .description('bring the database up to date')
    .action(
      reporting(async ({ app }): Promise<Report> => {
        const { rows } = await app.db.pool.query<{ name: string }>(
          'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
        );
        const migrations = rows.map(({ name }) => name);
        return {
          text: `The database is up to date (${migrations.length} applied, last ${migrations.at(-1)}).`,
          json: { migrations },
        };
      }),
    );
}
