import { createHash } from 'node:crypto';
import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import type { PortableWriteUp } from '../../../schema/portable/write-up.ts';
import { readDraft } from '../../../schema/submission/draft.ts';
import { releasedWriteUps } from '../export/released.ts';

/** Rows in memory at once. */
const BATCH = 200;

/**
 * Stands for what a write-up says. Tags are left out: a merge renames them, and one text under two
 * sets of tags is still one text.
 */
export function contentOf(writeUp: PortableWriteUp): string {
  const { title, challenge, context, attempts, solution, outcome, result } = writeUp;
  const { measures, lessons, effort, phrases, profile } = writeUp;
  const content = [
    ...[title, challenge, context, solution, outcome, result, lessons, effort, phrases],
    attempts.map(({ tried, failed }) => [tried, failed]),
    measures.map(({ name, before, after, unit }) => [name, before, after, unit]),
    profile && [profile.orgType, profile.sizeBand, profile.region],
    profile && [profile.leadershipRole, profile.mainEhr],
  ].map((part) => (Array.isArray(part) && part.every((one) => one === null) ? null : part));
  return createHash('sha256').update(JSON.stringify(content)).digest('base64');
}

/** What is submitted or released here already. */
export async function contentsHere(prisma: PrismaClient): Promise<Set<string>> {
  const contents = new Set<string>();
  for await (const writeUp of releasedWriteUps(prisma)) contents.add(contentOf(writeUp));
  let after: string | undefined;
  do {
    const rows: { id: string; draft: unknown }[] = await prisma.submission.findMany({
      ...(after ? { where: { id: { gt: after } } } : {}),
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, draft: true },
    });
    for (const { draft } of rows) contents.add(contentOf(readDraft(draft)));
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  } while (after);
  return contents;
}
