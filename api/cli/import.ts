import type { Command } from 'commander';
import { problemSentence } from '../../schema/portable/problem.ts';
import { newCommand, type Opened, type Report, reporting } from './command.ts';
import { type FileProblem, type Imported, importWriteUps } from './import/import-write-ups.ts';
import { createProgress } from './progress.ts';

/** A misspelt name may be as long as a file. */
const MAX_SENTENCE = 400;

interface Options {
  readonly check?: true;
  readonly receipts?: string;
}

/** `kindling import`: for a group that moves in with what it has written elsewhere. */
export function importCommand(): Command {
  return newCommand('import')
    .description('take write-ups for review: a file of NDJSON, or a folder of Markdown')
    .argument('<path>', 'the file or the folder; running it again passes over what was taken')
    .option('--check', 'say what would be taken and what refused, and take nothing')
    .option('--receipts <file>', 'write the twelve words of each into this new file')
    .action(reporting(run));
}

async function run({ app }: Opened, path: string, options: Options): Promise<Report> {
  const { prisma } = app.db;
  const check = options.check === true;
  const done = await importWriteUps(
    { prisma, clock: app.clock },
    {
      path,
      check,
      progress: createProgress,
      ...(options.receipts && { receipts: options.receipts }),
    },
  );
  // Part of it was done, so this is a report and not a failure; a script should notice all the same.
  if (done.refused > 0) process.exitCode = 1;
  return { text: inWords(done, options), json: { ...done, checkOnly: check } };
}

function inWords({ taken, here, refused, problems }: Imported, options: Options): string {
  const counts = options.check
    ? `${taken} would be taken, ${here} are here already, ${refused} would be refused.`
    : `${taken} taken for review, ${here} were here already, ${refused} refused.`;
  const remedy = refused > 0 ? ['Mend these and run it again: what was taken is passed over.'] : [];
  const receipts = taken > 0 && !options.check ? [aboutReceipts(options.receipts)] : [];
  return [counts, ...problems.map(sentence), ...remedy, ...receipts].join('\n');
}

function sentence({ file, ...problem }: FileProblem): string {
  const whole = `${file}: ${problemSentence(problem)}`.replaceAll(/\p{Cc}/gu, ' ');
  return whole.length > MAX_SENTENCE ? `${whole.slice(0, MAX_SENTENCE)} …` : whole;
}

function aboutReceipts(file: string | undefined): string {
  return file
    ? `The receipts are in ${file}: hand each to its author, and delete the file.`
    : 'No receipts were kept: nobody can revise or withdraw these; only reviewers can decline them.';
}
