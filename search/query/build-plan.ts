import { COUNTS_AS_SAME, type Concept, type Expansion, MAX_CONCEPTS, type Plan } from './plan.ts';
import { isFaint, isStopWord, recognise, type Stretch } from './recognise.ts';
import { hasCapital, isCapitals, type Token, tokenise } from './tokens.ts';
import type { VocabularyIndex } from './vocabulary.ts';
import { phraseKey } from './vocabulary-index.ts';

const RECOGNISED = 1.2;
const PLAIN = 1;
const FAINT = 0.3;
const OUT_OF_CONTEXT = 0.25;

const SHORTEST_PREFIX = 2;
/** What is pasted beyond this is an essay, not a query. */
const MOST_WORDS = 700;
/** A doubtful name is known by the company within so many stretches. */
const BESIDE = 10;

/** Reads a query as typed. Never fails; an empty or wordless text gives a plan without concepts. */
export function buildPlan(text: string, vocabulary: VocabularyIndex): Plan {
  const tokens = tokenise(text).slice(0, MOST_WORDS);
  const last = tokens.at(-1);
  const typing = last !== undefined && last.end === text.length ? last : undefined;
  const concepts = distinct(
    tellingStretches(tokens, vocabulary).map((stretch, at, all) =>
      toConcept(stretch, all.slice(Math.max(0, at - BESIDE), at + BESIDE + 1), typing),
    ),
  );
  return {
    text: tokens.map((token) => token.word).join(' '),
    concepts: likeliest(concepts).sort((a, b) => b.weight - a.weight),
  };
}

function tellingStretches(tokens: readonly Token[], vocabulary: VocabularyIndex): Stretch[] {
  const stretches = recognise(tokens, vocabulary);
  const shouted = tokens.every(isCapitals);
  const telling = stretches.filter(
    ({ tokens: part }) => !part.every((token) => isStopWord(token, shouted) || isLoneLetter(token)),
  );
  // "how to" asks for the words themselves when there is nothing else.
  return telling.length > 0 ? telling : stretches;
}

function isLoneLetter(token: Token): boolean {
  return token.word.length === 1 && /^[\p{Script=Latin}\d]$/u.test(token.word);
}

/** Before a corpus is asked, the longer of two words is the likelier to be rare. */
function likeliest(concepts: readonly Concept[]): Concept[] {
  if (concepts.length <= MAX_CONCEPTS) return [...concepts];
  const letters = ({ words }: Concept) => words.join('').length;
  return [...concepts]
    .sort((a, b) => b.weight - a.weight || letters(b) - letters(a))
    .slice(0, MAX_CONCEPTS);
}

function toConcept(stretch: Stretch, near: readonly Stretch[], typing: Token | undefined): Concept {
  const meant = stretch.tokens.some(isCapitals) || hasCompany(stretch, near);
  const recognised = isRecognised(stretch, meant);
  const words = stretch.tokens.map((token) => token.word);
  return {
    words,
    weight: isFaint(stretch) ? FAINT : recognised ? RECOGNISED : PLAIN,
    prefix: isBeingTyped(stretch, typing),
    recognised: recognised && !isFaint(stretch),
    expansions: expansionsOf(stretch, meant),
  };
}

/** A doubtful name is meant when a name of certain meaning stands beside it. */
function hasCompany(stretch: Stretch, near: readonly Stretch[]): boolean {
  return near.some((other) => other !== stretch && other.entry?.recognised === true);
}

function isRecognised({ tokens, entry }: Stretch, meant: boolean): boolean {
  if (entry === undefined) return false;
  const capital = tokens.some(hasCapital);
  return entry.recognised || (entry.recognisedInContext && (meant || capital));
}

function isBeingTyped({ tokens, entry }: Stretch, typing: Token | undefined): boolean {
  const [only] = tokens;
  if (only === undefined || only !== typing || tokens.length > 1) return false;
  // An acronym is matched as a whole token only.
  const acronym = entry !== undefined && only.word.length <= 4;
  return only.word.length >= SHORTEST_PREFIX && !acronym;
}

function expansionsOf({ entry }: Stretch, meant: boolean): Expansion[] {
  if (entry === undefined) return [];
  const doubtful = entry.inContext.map(({ words, weight }) => ({
    words,
    weight: meant ? Math.min(weight, COUNTS_AS_SAME) : OUT_OF_CONTEXT,
  }));
  return [...entry.expansions, ...doubtful];
}

function distinct(concepts: readonly Concept[]): Concept[] {
  const byPhrase = new Map<string, Concept>();
  for (const concept of concepts) {
    const key = phraseKey(concept.words);
    const before = byPhrase.get(key);
    byPhrase.set(key, before ? { ...before, prefix: before.prefix || concept.prefix } : concept);
  }
  return [...byPhrase.values()];
}
