import { type Command, Option } from 'commander';
import { InputValidationError } from '../../schema/errors.ts';
import { openServingApp } from '../app.ts';
import { newCommand, printReport, withApp } from './command.ts';
import { releasedWriteUps } from './export/released.ts';
import { writeFileOfLines, writeFolder, writeLinesTo } from './export/write.ts';

interface Options {
  readonly format: 'ndjson' | 'markdown';
  readonly to?: string;
}

/** `kindling export`: what members read, to keep or to take elsewhere. */
export function exportCommand(): Command {
  return newCommand('export')
    .description('write all released write-ups with every field, as "import" reads them')
    .addOption(
      new Option('--format <format>', 'NDJSON, or a folder of Markdown')
        .choices(['ndjson', 'markdown'])
        .default('ndjson'),
    )
    .option('--to <path>', 'a new file or folder (default for NDJSON: standard output)')
    .action(run);
}

/** Not a report like other commands: standard output may be the export itself. */
async function run(options: Options, command: Command): Promise<void> {
  if (options.format === 'markdown' && options.to === undefined) {
    const message = 'Markdown is a file for each write-up: name a new folder by --to.';
    throw new InputValidationError([{ message, path: ['to'] }]);
  }
  const writeUps = await withApp(openServingApp, ({ app }) =>
    exportTo(releasedWriteUps(app.db.prisma), options),
  );
  const { to } = options;
  if (to === undefined) return;
  printReport({ text: `Wrote ${writeUps} write-ups to ${to}.`, json: { writeUps, to } }, command);
}

function exportTo(writeUps: ReturnType<typeof releasedWriteUps>, { format, to }: Options) {
  if (to === undefined) return writeLinesTo(process.stdout, writeUps);
  return format === 'markdown' ? writeFolder(to, writeUps) : writeFileOfLines(to, writeUps);
}
