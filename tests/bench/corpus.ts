import type { DraftShape } from '../../schema/submission/draft.ts';
import { createRandom, type Random, zipf } from './random.ts';

/** A generated write-up: what a submission would hold, and its month. */
export type Generated = DraftShape & { readonly month: string };

/** What the generator learns from: the demo write-ups and the slugs of the vocabularies. */
export interface Model {
  readonly writeUps: readonly Generated[];
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
}

/** Word frequencies of English prose fall about this fast. */
const EXPONENT = 1.07;
/** Names, jargon and typing errors, each in a handful of write-ups. */
const RARE_WORDS = 20_000;
const MONTHS = 36;

/**
 * Write-ups without end, the same in every run: each has the shape of a demo write-up and words
 * drawn by rank, the frequent ones being the demo's own, the rare ones made up.
 */
export function* generate(model: Model, seed = 1): Generator<Generated, never> {
  const random = createRandom(seed);
  const words = [...wordsByFrequency(model.writeUps), ...rareWords(random)];
  const draw = {
    word: drawer(words, EXPONENT, random),
    domain: drawer(model.domains, 0.8, random),
    vendor: drawer(model.vendors, 1, random),
  };
  for (;;) {
    const like = model.writeUps[Math.floor(random() * model.writeUps.length)];
    if (!like) throw new Error('There is no write-up to learn from');
    yield { ...rewritten(like, draw.word), ...tagsLike(like, draw), month: monthOf(random) };
  }
}

/** Questions of two to five telling words that stand in one of the write-ups. */
export function questions(writeUps: readonly Generated[], count: number, seed = 2): string[] {
  const random = createRandom(seed);
  const frequent = new Set(wordsByFrequency(writeUps).slice(0, 200));
  return Array.from({ length: count }, () => {
    const about = writeUps[Math.floor(random() * writeUps.length)];
    const telling = wordsOf(`${about?.title} ${about?.challenge}`).filter(
      (word) => word.length > 3 && !frequent.has(word),
    );
    const length = 2 + Math.floor(random() * 4);
    return Array.from({ length }, () => telling[Math.floor(random() * telling.length)]).join(' ');
  });
}

type Draw = () => string;

function drawer(values: readonly string[], exponent: number, random: Random): Draw {
  const rank = zipf(values.length, exponent, random);
  return () => values[rank()] ?? '';
}

function wordsByFrequency(writeUps: readonly Generated[]): string[] {
  const counts = new Map<string, number>();
  for (const word of writeUps.flatMap((one) => wordsOf(textOf(one)))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function textOf({ title, challenge, context, solution, outcome, lessons, phrases }: Generated) {
  return [title, challenge, context, solution, outcome, ...lessons, ...phrases].join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gra', 'hel', 'ix', 'jun', 'kal', 'lo', 'mir'].concat([
  ...['nos', 'op', 'pra', 'quin', 'ros', 'sta', 'tev', 'ul', 'vin', 'wex', 'yor', 'zim'],
]);

function rareWords(random: Random): Set<string> {
  const words = new Set<string>();
  while (words.size < RARE_WORDS) {
    const length = 2 + Math.floor(random() * 3);
    const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    words.add(Array.from({ length }, syllable).join(''));
  }
  return words;
}

/** The same sentences, word by word of the same number. */
function rewritten(like: Generated, word: Draw): Generated {
  const anew = (text: string) => text.replace(/\p{L}+/gu, word);
  return {
    ...like,
    title: anew(like.title).slice(0, 140),
    challenge: anew(like.challenge),
    context: like.context === null ? null : anew(like.context ?? ''),
    solution: anew(like.solution),
    outcome: anew(like.outcome),
    lessons: like.lessons.map(anew),
    phrases: like.phrases.map(anew),
    attempts: like.attempts.map(({ tried, failed }) => ({
      tried: anew(tried),
      failed: anew(failed),
    })),
  };
}

function tagsLike(like: Generated, draw: { domain: Draw; vendor: Draw }) {
  return {
    domains: [...new Set(like.domains.map(draw.domain))],
    vendors: [...new Set(like.vendors.map(draw.vendor))],
  };
}

function monthOf(random: Random): string {
  const month = Math.floor(random() * MONTHS);
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
