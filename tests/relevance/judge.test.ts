import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readJudgedQueries } from '../../api/cli/relevance/judged-query.ts';
import { scoreRanking, summarise } from '../../api/cli/relevance/score.ts';
import type { Database } from '../../prisma/client.ts';
import { createEmbeddedEngine } from '../../search/embedded.ts';
import { openTestDatabase } from '../support/database.ts';
import { factoriesFor } from '../support/factories.ts';
import { judgeOn } from './library.ts';

const GRADES = new Map([
  ['Best', 3],
  ['Good', 1],
]);

describe('a ranking is scored', () => {
  test('with 1 when the answers stand in the order of their grades', () => {
    expect(scoreRanking(['Best', 'Good', 'Other'], GRADES)).toEqual({
      ...{ ndcg10: 1, reciprocalRank: 1 },
      ...{ first1: true, first3: true, empty: false },
    });
  });

  test('by the discounted grades of the first ten, over those of the best order', () => {
    const { ndcg10 } = scoreRanking(['Other', 'Good', 'Best'], GRADES);

    expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 3 / Math.log2(4)) / (3 + 1 / Math.log2(3)), 10);
  });

  test('by the place of the first answer of any grade, but "first" by the best one alone', () => {
    const score = scoreRanking(['Other', 'Good', 'Other 2', 'Best'], GRADES);

    expect(score).toMatchObject({ reciprocalRank: 1 / 2, first1: false, first3: false });
  });

  test('without what stands behind the tenth place, except for the reciprocal rank', () => {
    const others = Array.from({ length: 10 }, (_, at) => `Other ${at}`);

    expect(scoreRanking([...others, 'Best'], GRADES)).toMatchObject({
      ...{ ndcg10: 0, reciprocalRank: 1 / 11 },
    });
  });

  test('with nothing, and counted as empty, when there are no results', () => {
    const figures = summarise([scoreRanking([], GRADES), scoreRanking(['Best'], GRADES)]);

    expect(figures).toMatchObject({ queries: 2, mrr: 0.5, first1: 0.5, first3: 0.5, empty: 1 });
  });
});

describe('a file of judged queries', () => {
  test('may hold empty lines', () => {
    const line = '{"query": "pagers", "relevant": {"Best": 1}, "kind": "keyword"}';

    expect(readJudgedQueries(`\n${line}\r\n\n`)).toHaveLength(1);
  });

  test.each([
    ['broken JSON', '{"query": "pagers"', /^Line 2: this is not JSON/],
    ['no query', '{"relevant": {"Best": 1}}', /^Line 2: query should be a text/],
    ['no grades', '{"query": "pagers", "relevant": {}}', /^Line 2: relevant names no write-up/],
    ['a list', '[1]', /^Line 2: this is no object/],
    [
      'a grade in words',
      '{"query": "a", "relevant": {"Best": "high"}}',
      /^Line 2: a grade should be a number/,
    ],
    [
      'a grade of nothing',
      '{"query": "a", "relevant": {"Best": 0}}',
      /^Line 2: a grade should be above 0/,
    ],
  ])('with %s is refused with the line and what would be right', (_what, line, sentence) => {
    expect(() => readJudgedQueries(`{"query": "a", "relevant": {"B": 1}}\n${line}`)).toThrow(
      sentence,
    );
  });

  test('names every line that is wrong, not only the first', () => {
    expect(() => readJudgedQueries('x\n{"query": "a", "relevant": {"B": 1}}\ny')).toThrow(
      /^Line 1: .+\nLine 3: /,
    );
  });

  test('in which nearly every line is wrong names ten and counts the others', () => {
    const lines = Array.from({ length: 13 }, () => 'x').join('\n');

    expect(() => readJudgedQueries(lines)).toThrow(/Line 10: .+\n3 more lines cannot be used\.$/);
  });

  test('without any query is refused', () => {
    expect(() => readJudgedQueries('\n')).toThrow('The file holds no queries');
  });
});

describe('a search is judged', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openTestDatabase();
    const { aWriteUp } = factoriesFor(database.prisma);
    for (const [title, phrase] of Object.entries(PHRASES))
      await aWriteUp({ draft: { title, phrases: [phrase] } });
  });
  afterEach(() => database.close());

  const PHRASES = {
    'Pagers replaced by phones': 'pager number nobody answers',
    'A pager directory that is right': 'pager pager number of whoever is on call',
    'Badge readers that wake up': 'tap and go fails',
  };
  const QUERY = {
    query: 'pager number of whoever is on call',
    relevant: { 'Pagers replaced by phones': 1 },
    kind: 'keyword',
  };
  const judged = (lines: Parameters<typeof judgeOn>[2], only?: string[]) =>
    judgeOn(database, createEmbeddedEngine(), lines, only);

  test('by the ranking that members get', async () => {
    const { all, missed } = await judged([QUERY]);

    expect(all).toMatchObject({ queries: 1, mrr: 0.5, first1: 0, first3: 1 });
    expect(missed).toEqual([
      {
        ...{ query: QUERY.query, kind: 'keyword', place: 2 },
        first: 'A pager directory that is right',
      },
    ]);
  });

  test('as if the corpus held some write-ups alone', async () => {
    const { all } = await judged([QUERY], ['Pagers replaced by phones']);

    expect(all).toMatchObject({ queries: 1, ndcg10: 1, mrr: 1, first1: 1 });
  });

  test('without the questions whose answers the corpus is taken not to hold', async () => {
    const other = { query: 'tap and go', relevant: { 'Badge readers that wake up': 1 } };

    const { all, kinds } = await judged([QUERY, other], ['Badge readers that wake up']);

    expect(all.queries).toBe(1);
    expect(Object.keys(kinds)).toEqual(['unnamed']);
  });

  test('for each kind of question', async () => {
    const { kinds } = await judged([QUERY, { ...QUERY, query: 'zebra crossing', kind: 'typo' }]);

    expect(kinds.keyword).toMatchObject({ queries: 1, empty: 0 });
    expect(kinds.typo).toMatchObject({ queries: 1, empty: 1, mrr: 0 });
  });

  test('naming the titles that no write-up has', async () => {
    const { unknown } = await judged([{ query: 'pager', relevant: { 'Never written': 2 } }]);

    expect(unknown).toEqual(['Never written']);
  });

  test('never on nothing', async () => {
    await expect(judged([QUERY], ['Never written'])).rejects.toThrow('No question is about');
  });
});
