import { type Judgement, judge, type Searching } from '../../api/cli/relevance/judge.ts';
import { readJudgedQueries } from '../../api/cli/relevance/judged-query.ts';
import type { Database } from '../../prisma/client.ts';
import { rowReader } from '../../schema/search/rows.ts';
import { readVocabulary } from '../../schema/search/vocabulary.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { indexVocabulary } from '../../search/query/vocabulary-index.ts';

/** A question as a line of the file holds it. */
export interface Line {
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
  readonly kind?: string;
}

/** Judges the write-ups of a database, found by this engine. */
export async function judgeOn(
  database: Database,
  engine: SearchEngine,
  lines: readonly Line[],
  only?: readonly string[],
): Promise<Judgement> {
  const index = indexVocabulary(await readVocabulary(database.prisma));
  const searching: Searching = { engine, db: database, vocabulary: async () => index };
  await engine.rebuild(rowReader(database.prisma).all());
  const queries = readJudgedQueries(lines.map((line) => JSON.stringify(line)).join('\n'));
  return judge(queries, searching, only ? new Set(only) : null);
}
