import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { InputValidationError } from '../../schema/errors.ts';
import { columns, newCommand, type Opened, type Report, reporting } from './command.ts';
import { type Judgement, judge } from './relevance/judge.ts';
import { readJudgedQueries } from './relevance/judged-query.ts';
import type { Figures } from './relevance/score.ts';

/** `kindling relevance`: how good the search is, by questions whose answers are known. */
export function relevanceCommand(): Command {
  return newCommand('relevance')
    .description('judge the search by questions whose answers are known')
    .argument('<file>', 'JSON lines {"query", "relevant": {"<title>": grade}, "kind"}')
    .option('--only <file>', 'judge as if the corpus held these write-ups alone, one title a line')
    .option('--missed', 'list the questions whose best answer was not first')
    .action(reporting(relevance));
}

async function relevance(
  { app }: Opened,
  file: string,
  options: { only?: string; missed?: true },
): Promise<Report> {
  const queries = readJudgedQueries(await readText(file));
  const only = options.only ? titlesIn(await readText(options.only)) : null;
  const judgement = await judge(queries, app, only);
  const { all, kinds, missed, unknown } = judgement;
  // Not on standard output: the figures stand there, for programs too.
  for (const title of unknown) process.stderr.write(`No write-up is called “${title}”.\n`);
  const text = options.missed
    ? `${table(judgement)}\n\n${missedList(judgement)}`
    : table(judgement);
  return { text, json: options.missed ? { all, kinds, missed } : { all, kinds } };
}

/** @throws {InputValidationError} when the file cannot be read */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new InputValidationError([{ message: `There is no file ${file} to read.`, path: [] }]);
  }
}

function titlesIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
}

function table({ all, kinds }: Judgement): string {
  const head = ['kind', 'queries', 'nDCG@10', 'MRR', 'first', 'first three', 'empty'];
  const rows = [...Object.entries(kinds), ['all', all] as const].map(([kind, figures]) =>
    row(kind, figures),
  );
  return columns([head, ...rows], '');
}

function row(kind: string, { queries, ndcg10, mrr, first1, first3, empty }: Figures): string[] {
  const shares = [first1, first3].map((share) => `${(share * 100).toFixed(1)} %`);
  return [kind, String(queries), ndcg10.toFixed(3), mrr.toFixed(3), ...shares, String(empty)];
}

function missedList({ missed }: Judgement): string {
  const rows = missed.map(({ kind, query, place, first }) => [
    kind,
    place === null ? 'absent' : `place ${place}`,
    query,
    `first: ${first ?? 'nothing'}`,
  ]);
  return columns(rows, 'Every best answer came first.');
}
