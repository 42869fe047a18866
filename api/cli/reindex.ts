import type { Command } from 'commander';
import { rowReader } from '../../schema/search/rows.ts';
import { newCommand, type Report, reporting } from './command.ts';

/** `kindling reindex`: the index is only ever a copy, so it may be made again at any time. */
export function reindexCommand(): Command {
  return newCommand('reindex')
    .description('build the search index again from the database')
    .action(
      reporting(async ({ app }): Promise<Report> => {
        await app.engine.rebuild(rowReader(app.db.prisma).all());
        const { engine, documents } = await app.engine.health();
        return {
          text: `The ${engine} index holds ${documents} write-ups.`,
          json: { engine, documents },
        };
      }),
    );
}
