import { randomInt } from 'node:crypto';
import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import { makeReceipt, receiptHash } from '../../../schema/anonymity/receipt.ts';
import type { Problem } from '../../../schema/portable/problem.ts';
import { submitWriteUp } from '../../../schema/submission/author.ts';
import type { DraftShape } from '../../../schema/submission/draft.ts';
import type { Progress } from '../progress.ts';
import { check } from './check.ts';
import { contentOf, contentsHere } from './content.ts';
import { nearestTags } from './nearest-tag.ts';
import { openReceiptsFile } from './receipts.ts';
import { readSource } from './source.ts';

/** What to import, and how. */
export interface ImportOptions {
  /** A file of NDJSON, a file of Markdown, or a folder of Markdown. */
  readonly path: string;
  /** Looks at everything and takes nothing. */
  readonly check: boolean;
  /** A new file for the receipts; without it nobody keeps them. */
  readonly receipts?: string;
  /** Asked at the beginning of each part for who hears how far it is. */
  readonly progress: (of: number, what: string) => Progress;
}

export interface FileProblem extends Problem {
  readonly file: string;
}

/** What became of the write-ups of a source. */
export interface Imported {
  /** With `check`: how many would be. */
  readonly taken: number;
  /** Submitted or released already, or twice in the source. */
  readonly here: number;
  readonly refused: number;
  readonly problems: readonly FileProblem[];
}

interface Installation {
  readonly prisma: PrismaClient;
  readonly clock: () => Date;
}

/**
 * Takes write-ups for review, each by itself and whole: what stands here already is passed over, so
 * running it again goes on where it was stopped, and one that is refused keeps no other back.
 *
 * @throws an expected failure when the source or the file for receipts cannot be used
 */
export async function importWriteUps(
  installation: Installation,
  options: ImportOptions,
): Promise<Imported> {
  const { drafts, ...others } = await look(installation.prisma, options);
  if (!options.check) await takeAll(installation, shuffled(drafts), options);
  return { taken: drafts.length, ...others };
}

async function look(prisma: PrismaClient, { path, progress }: ImportOptions) {
  const contents = await contentsHere(prisma);
  const nearestTag = await nearestTags(prisma);
  const drafts: DraftShape[] = [];
  const problems: FileProblem[] = [];
  let [here, refused] = [0, 0];
  const unread = await readSource(path);
  await each(unread, progress(unread.length, 'write-ups read'), async (next) => {
    const { file, read } = await next();
    const checked = await check(prisma, nearestTag, read);
    if (!checked.draft) {
      refused += 1;
      problems.push(...checked.problems.map((problem) => ({ file, ...problem })));
      return;
    }
    const content = contentOf(checked.draft);
    if (contents.has(content)) here += 1;
    else drafts.push(checked.draft);
    contents.add(content);
  });
  return { drafts, problems, here, refused };
}

async function takeAll(
  { prisma, clock }: Installation,
  drafts: readonly DraftShape[],
  { receipts, progress }: ImportOptions,
): Promise<void> {
  if (drafts.length === 0) return;
  const file = receipts === undefined ? null : openReceiptsFile(receipts);
  try {
    await each(drafts, progress(drafts.length, 'write-ups taken'), async (draft) => {
      const receipt = makeReceipt();
      const forget = file?.note(receipt, draft.title);
      const input = { receiptHash: await receiptHash(receipt), draft };
      await submitWriteUp(prisma, input, clock()).catch((error) => {
        forget?.();
        throw error;
      });
    });
  } finally {
    file?.close();
  }
}

/** One after the other, and says after each how far it is. */
async function each<Item>(
  items: readonly Item[],
  progress: Progress,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  try {
    for (const [at, item] of items.entries()) {
      await work(item);
      progress.at(at + 1);
    }
  } finally {
    progress.end();
  }
}

/** The order of a file may be the order of its authors, so no row may tell it. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: randomInt(2 ** 47) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
