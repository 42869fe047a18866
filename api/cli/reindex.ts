import type { Command } from 'commander';
import { alone } from '../../prisma/alone.ts';
import { rowReader } from '../../schema/search/rows.ts';
import type { App } from '../app.ts';
import { WRITER_LOCK } from '../jobs/outbox.ts';
import { newCommand, type Report, reporting } from './command.ts';
import { createProgress } from './progress.ts';

/** `kindling reindex`: the index is only ever a copy, so it may be made again at any time. */
export function reindexCommand(): Command {
  return newCommand('reindex')
    .description('build the search index again from the database')
    .action(
      reporting(async ({ app }): Promise<Report> => {
        const began = performance.now();
        await rebuild(app);
        const seconds = Number(((performance.now() - began) / 1_000).toFixed(1));
        const { engine, documents } = await app.engine.health();
        return {
          text: `The ${engine} index holds ${documents} write-ups; building it took ${seconds} s.`,
          json: { engine, documents, seconds },
        };
      }),
    );
}

/** Nobody else writes meanwhile: a change made to the old index would be lost with it. */
async function rebuild({ db, engine }: App): Promise<void> {
  const rows = rowReader(db.prisma);
  await alone(db, WRITER_LOCK, async () => {
    const progress = createProgress(await rows.count(), 'write-ups');
    await engine.rebuild(rows.all(), progress.at).finally(progress.end);
  });
}
