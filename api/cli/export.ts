import { type Command, Option } from 'commander';
import { InputValidationError } from '../../schema/errors.ts';
import { openServingApp } from '../app.ts';
import { readEnv } from '../env.ts';
import { newCommand } from './command.ts';
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
  // No search here, so the index need not be filled.
  const app = await openServingApp(readEnv(process.env), { print: console.error });
  try {
    const count = await exportTo(releasedWriteUps(app.db.prisma), options);
    const { to } = options;
    if (to === undefined) return;
    const asJson = command.optsWithGlobals().json === true;
    const text = `Wrote ${count} write-ups to ${to}.`;
    process.stdout.write(`${asJson ? JSON.stringify({ writeUps: count, to }) : text}\n`);
  } finally {
    await app.close();
  }
}

function exportTo(writeUps: ReturnType<typeof releasedWriteUps>, { format, to }: Options) {
  if (to === undefined) return writeLinesTo(process.stdout, writeUps);
  return format === 'markdown' ? writeFolder(to, writeUps) : writeFileOfLines(to, writeUps);
}
