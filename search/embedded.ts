import { setImmediate } from 'node:timers/promises';
import { digestOf } from './digest.ts';
import type { WriteUpDocument } from './document.ts';
import { Corpus, type Entry } from './embedded/corpus.ts';
import { admits, countFacets } from './embedded/facets.ts';
import {
  type Correction,
  type Hit,
  MAX_NEAREST,
  MAX_WINDOW,
  type SearchEngine,
  type SearchRequest,
  type SearchResponse,
} from './engine.ts';
import { highlight } from './highlight.ts';
import { loosened } from './loosened.ts';
import { byNewest, byScore } from './order.ts';
import type { Plan } from './query/plan.ts';
import { alternativesOfPlan, type Counts, fitRule, type Part, readPlan } from './reading.ts';
import { fitting, type Matches, score } from './score.ts';
import { createSerial } from './serial.ts';
import { corrected, nearestWord, unknownWords } from './spelling.ts';
import { rankSuggestions, readTyped } from './suggest.ts';
import { isLong, mostTelling, sureOnes } from './telling.ts';

/** Digests made between two searches. */
const AT_ONCE = 100;

/** What a plan finds in a corpus, before filter, order and page. */
interface Finding {
  readonly parts: readonly Part[];
  readonly scores: ReadonlyMap<string, number>;
  readonly fit: ReadonlySet<string>;
  readonly corrections: readonly Correction[];
}

/** An engine in this very process; it forgets everything at its end and is rebuilt at the start. */
export function createEmbeddedEngine(): SearchEngine {
  let corpus = new Corpus();
  const inTurn = createSerial();
  return {
    upsert: (documents) =>
      inTurn(async () => {
        for (const document of documents) corpus.put(document);
      }),
    remove: (ids) =>
      inTurn(async () => {
        for (const id of ids) corpus.delete(id);
      }),
    rebuild: (documents, onProgress) =>
      inTurn(async () => {
        corpus = await corpusOf(documents, onProgress);
      }),
    // It holds nothing that could outlive a version.
    tidy: async () => undefined,
    search: async (request) => search(corpus, request),
    suggest: async (prefix, limit) => suggest(corpus, prefix, limit),
    digests: () => digestsOf(corpus),
    health: async () => ({ ok: true, engine: 'embedded', documents: corpus.entries.size }),
    close: async () => undefined,
  };
}

async function corpusOf(
  documents: AsyncIterable<WriteUpDocument> | Iterable<WriteUpDocument>,
  onProgress?: (done: number) => void,
): Promise<Corpus> {
  const fresh = new Corpus();
  for await (const document of documents) {
    fresh.put(document);
    onProgress?.(fresh.entries.size);
  }
  return fresh;
}

async function digestsOf(corpus: Corpus): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const [id, { document }] of corpus.entries) {
    digests.set(id, digestOf(document));
    // Ten thousand take seconds, and searches would wait.
    if (digests.size % AT_ONCE === 0) await setImmediate();
  }
  return digests;
}

function search(corpus: Corpus, request: SearchRequest): SearchResponse {
  const finding = find(corpus, request);
  const fitted = entriesOf(corpus, finding.fit).map((entry) => entry.document);
  const fit = ordered(fitted.filter(admits(request.filter)), finding, request);
  const near = nearest(corpus, finding, request);
  return {
    hits: page(corpus, fit, near, finding.parts, request),
    total: { value: fit.length, exact: true },
    nearest: near.length,
    facets: countFacets(fitted, request.filter, request.facets),
    corrections: finding.corrections,
  };
}

function suggest(corpus: Corpus, prefix: string, limit: number): string[] {
  const typed = readTyped(prefix);
  if (typed === undefined) return [];
  const candidates = entriesOf(corpus, corpus.having(typed)).map(({ document, texts }) => ({
    id: document.id,
    texts,
  }));
  return rankSuggestions(candidates, typed).slice(0, limit);
}

function find(corpus: Corpus, { plan, asTyped }: SearchRequest): Finding {
  if (plan.concepts.length === 0) return everything(corpus);
  const asked = isLong(plan) ? cut(corpus, plan) : plan;
  const first = lookUp(corpus, asked);
  const corrections = asTyped ? [] : correctionsFor(corpus, asked, first.counts);
  const right = loosened(corrected(asked, corrections), first.counts);
  const { matches, counts } = right === asked ? first : lookUp(corpus, right);
  const parts = readPlan(right, counts, corpus.entries.size);
  const rule = fitRule(parts, counts, corpus.entries.size);
  return { parts, scores: score(parts, matches), fit: fitting(rule, matches), corrections };
}

function cut(corpus: Corpus, plan: Plan): Plan {
  const counts = new Map([...sureOnes(plan)].map(([key, one]) => [key, corpus.uses(one)]));
  return mostTelling(plan, counts, corpus.entries.size);
}

function everything(corpus: Corpus): Finding {
  return { parts: [], scores: new Map(), fit: new Set(corpus.entries.keys()), corrections: [] };
}

function lookUp(corpus: Corpus, plan: Plan): { matches: Matches; counts: Map<string, number> } {
  const matches = new Map(
    [...alternativesOfPlan(plan)].map(([key, one]) => [key, corpus.matches(one)]),
  );
  const counts = new Map([...matches].map(([key, found]) => [key, found.size]));
  return { matches, counts };
}

function correctionsFor(corpus: Corpus, plan: Plan, counts: Counts): Correction[] {
  return unknownWords(plan, counts).flatMap((from) => {
    const to = nearestWord(from, corpus.words);
    return to === undefined ? [] : [{ from, to }];
  });
}

function ordered(
  documents: readonly WriteUpDocument[],
  { parts, scores }: Finding,
  { sort }: SearchRequest,
): WriteUpDocument[] {
  const newest = sort === 'newest' || parts.length === 0;
  return [...documents].sort(newest ? byNewest : byScore(scores));
}

function nearest(
  corpus: Corpus,
  { scores, fit }: Finding,
  { sort, filter }: SearchRequest,
): WriteUpDocument[] {
  if (sort === 'newest') return [];
  const beyond = [...scores.keys()].filter((id) => !fit.has(id));
  return entriesOf(corpus, beyond)
    .map((entry) => entry.document)
    .filter(admits(filter))
    .sort(byScore(scores))
    .slice(0, MAX_NEAREST);
}

function page(
  corpus: Corpus,
  fit: readonly WriteUpDocument[],
  near: readonly WriteUpDocument[],
  parts: readonly Part[],
  { offset, limit }: SearchRequest,
): Hit[] {
  const all = [
    ...fit.map(({ id }) => ({ id, near: false })),
    ...near.map(({ id }) => ({ id, near: true })),
  ];
  return all.slice(offset, Math.min(offset + limit, MAX_WINDOW)).map((hit) => {
    const texts = corpus.entries.get(hit.id)?.texts;
    return { ...hit, ranges: texts ? highlight(texts, parts) : [] };
  });
}

function entriesOf(corpus: Corpus, ids: Iterable<string>): Entry[] {
  return [...ids].flatMap((id) => corpus.entries.get(id) ?? []);
}
