import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import { invalidInput } from '../../../schema/errors.ts';
import { cursorAt, searchWriteUps } from '../../../schema/search/search.ts';
import { MAX_WINDOW } from '../../../search/engine.ts';
import type { App } from '../../app.ts';
import type { JudgedQuery } from './judged-query.ts';
import { type Figures, type Score, scoreRanking, summarise } from './score.ts';

/** What the search is worth, in all and for each kind of question. */
export interface Judgement {
  readonly all: Figures;
  readonly kinds: Readonly<Record<string, Figures>>;
  /** The questions whose best answer was not first. */
  readonly missed: readonly Missed[];
  /** Titles that are graded and that no write-up has. */
  readonly unknown: readonly string[];
}

/** `place` of the best answer counts from 1, and is null when it was not found. */
export interface Missed {
  readonly query: string;
  readonly kind: string;
  readonly place: number | null;
  /** What stood first instead. */
  readonly first: string | null;
}

/** What a judgement needs of an installation. */
export type Searching = Pick<App, 'engine' | 'vocabulary' | 'db'>;

interface Judged {
  readonly query: JudgedQuery;
  readonly ranking: readonly string[];
  readonly score: Score;
}

const PAGE = 100;

/**
 * Asks every question as a member would and scores what comes back. With `only`, the corpus is
 * taken to hold these titles alone: others leave the ranking, and a question about others is left out.
 *
 * @throws {InputValidationError} when no question is left
 */
export async function judge(
  queries: readonly JudgedQuery[],
  app: Searching,
  only: ReadonlySet<string> | null = null,
): Promise<Judgement> {
  const held = (title: string) => only?.has(title) ?? true;
  const titles = await titlesById(app.db.prisma);
  const judged: Judged[] = [];
  for (const query of queries.map((one) => within(one, held))) {
    if (query.relevant.size === 0) continue;
    const ids = await rankedIds(query.text, app);
    const ranking = ids.flatMap((id) => titles.get(id) ?? []).filter(held);
    judged.push({ query, ranking, score: scoreRanking(ranking, query.relevant) });
  }
  if (judged.length === 0) throw invalidInput('No question is about these write-ups.', []);
  const kinds = [...new Set(judged.map(({ query }) => query.kind))].sort();
  return {
    all: figuresOf(judged),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, figuresOf(judged.filter(({ query }) => query.kind === kind))]),
    ),
    missed: judged.filter(({ score }) => !score.first1).map(missed),
    unknown: unknownTitles(judged, new Set(titles.values())),
  };
}

function within(query: JudgedQuery, held: (title: string) => boolean): JudgedQuery {
  return { ...query, relevant: new Map([...query.relevant].filter(([title]) => held(title))) };
}

function figuresOf(judged: readonly Judged[]): Figures {
  return summarise(judged.map(({ score }) => score));
}

function missed({ query, ranking }: Judged): Missed {
  const best = Math.max(...query.relevant.values());
  const at = ranking.findIndex((title) => query.relevant.get(title) === best);
  const { text, kind } = query;
  return { query: text, kind, place: at < 0 ? null : at + 1, first: ranking[0] ?? null };
}

function unknownTitles(judged: readonly Judged[], known: ReadonlySet<string>): string[] {
  const graded = new Set(judged.flatMap(({ query }) => [...query.relevant.keys()]));
  return [...graded].filter((title) => !known.has(title));
}

/** A hit without a row is shown to nobody, and so is judged by nobody. */
async function titlesById(prisma: PrismaClient): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.writeUp.findMany({ select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** All pages of the search that the graph has. */
async function rankedIds(query: string, { engine, vocabulary }: Searching): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < MAX_WINDOW; offset += PAGE) {
    const after = offset > 0 ? cursorAt(offset - 1) : null;
    const question = { query, sort: 'relevance', first: PAGE, after } as const;
    const { hits } = await searchWriteUps(question, engine, await vocabulary());
    ids.push(...hits.map(({ id }) => id));
    if (hits.length < PAGE) break;
  }
  return ids;
}
