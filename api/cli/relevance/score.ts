/** How well one question was answered; every figure but `empty` is in [0, 1]. */
export interface Score {
  readonly ndcg10: number;
  readonly reciprocalRank: number;
  readonly first1: boolean;
  readonly first3: boolean;
  readonly empty: boolean;
}

/** Means over some questions; `queries` and `empty` are counts. */
export interface Figures {
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr: number;
  readonly first1: number;
  readonly first3: number;
  readonly empty: number;
}

const CUT = 10;

/**
 * Scores a ranking against grades. nDCG after Järvelin and Kekäläinen (2002) with the grade as
 * gain, as `trec_eval` does; `first1` and `first3` ask for a write-up of the highest grade.
 *
 * @param ranking titles, the best first
 */
export function scoreRanking(
  ranking: readonly string[],
  relevant: ReadonlyMap<string, number>,
): Score {
  const gains = ranking.map((title) => relevant.get(title) ?? 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  const best = ideal[0] ?? 0;
  const firstHit = gains.findIndex((gain) => gain > 0);
  return {
    ndcg10: discounted(gains) / discounted(ideal),
    reciprocalRank: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    first1: gains[0] === best,
    first3: gains.slice(0, 3).includes(best),
    empty: ranking.length === 0,
  };
}

/** Sums up the scores of at least one question. */
export function summarise(scores: readonly Score[]): Figures {
  const mean = (value: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    queries: scores.length,
    ndcg10: mean((score) => score.ndcg10),
    mrr: mean((score) => score.reciprocalRank),
    first1: mean((score) => Number(score.first1)),
    first3: mean((score) => Number(score.first3)),
    empty: scores.filter((score) => score.empty).length,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, CUT).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
