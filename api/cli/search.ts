import type { Command } from 'commander';
import { encodeGlobalId } from '../../schema/node.ts';
import { searchWriteUps } from '../../schema/search/search.ts';
import { columns, newCommand, type Opened, type Report, reporting } from './command.ts';

const SHOWN = 10;

/** `kindling search`: the same search that members have. */
export function searchCommand(): Command {
  return newCommand('search')
    .description('find what peers have solved')
    .argument('<text...>', 'what hurts, in your own words')
    .action(reporting(search));
}

async function search({ app }: Opened, words: readonly string[]): Promise<Report> {
  const question = { query: words.join(' '), sort: 'relevance', first: SHOWN } as const;
  const { hits, total } = await searchWriteUps(question, app.engine, await app.vocabulary());
  const rows = await app.db.prisma.writeUp.findMany({
    where: { id: { in: hits.map(({ id }) => id) } },
    select: { id: true, title: true, result: true, month: true },
  });
  const found = hits.flatMap(({ id, near }) =>
    rows
      .filter((row) => row.id === id)
      // The id by which the graph knows it, too.
      .map((row) => ({ ...row, id: encodeGlobalId('WriteUp', row.id), near })),
  );
  const lines = found.map(({ title, result, month, near }) => [
    month,
    result,
    near ? `(near) ${title}` : title,
  ]);
  return {
    text: columns(lines, 'Nothing fits. Try fewer words, or what a colleague would call it.'),
    json: { total, writeUps: found },
  };
}
