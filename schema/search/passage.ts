import type { TextRange } from '../../search/engine.ts';

/** A piece of text and the parts of it that fit the question; UTF-16, half-open. */
export interface HighlightedText {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** The texts of a write-up that a passage may be taken from, in order of preference. */
export interface PassageSource {
  readonly challenge: string;
  readonly solution: string;
  readonly attempts: readonly { readonly tried: string; readonly failed: string }[];
  readonly outcome: string;
  readonly lessons: readonly string[];
  readonly context: string | null;
}

const PASSAGE_CHARACTERS = 240;

/** The title with its fitting parts. */
export function highlightedTitle(title: string, ranges: readonly TextRange[]): HighlightedText {
  return { text: title, ranges: ranges.filter(({ field }) => field === 'title').map(span) };
}

/** The one passage that fits best; the challenge's beginning when only title or tags fit. */
export function bestPassage(source: PassageSource, ranges: readonly TextRange[]): HighlightedText {
  const candidates = texts(source).map(({ field, index, text }) =>
    densestWindow(
      text,
      ranges.filter((range) => range.field === field && range.index === index).map(span),
    ),
  );
  return candidates.reduce((best, next) => (next.ranges.length > best.ranges.length ? next : best));
}

function texts(
  source: PassageSource,
): { field: TextRange['field']; index: number; text: string }[] {
  return [
    { field: 'challenge', index: 0, text: source.challenge },
    { field: 'solution', index: 0, text: source.solution },
    ...source.attempts.map(({ tried, failed }, index) => ({
      field: 'attempts' as const,
      index,
      text: `${tried} ${failed}`,
    })),
    { field: 'outcome', index: 0, text: source.outcome },
    ...source.lessons.map((text, index) => ({ field: 'lessons' as const, index, text })),
    { field: 'context', index: 0, text: source.context ?? '' },
  ];
}

type Span = { readonly start: number; readonly end: number };

const span = ({ start, end }: Span): Span => ({ start, end });

function densestWindow(text: string, ranges: readonly Span[]): HighlightedText {
  const starts = [0, ...ranges.map(({ start }) => sentenceStart(text, start))];
  const windows = starts.map((start) => cut(text, start, ranges));
  return windows.reduce((best, next) => (next.ranges.length > best.ranges.length ? next : best));
}

/** The beginning of the sentence around a position, unless that is too far away to show both. */
function sentenceStart(text: string, position: number): number {
  const before = text.slice(0, position);
  const sentence = Math.max(...['. ', '? ', '! ', '\n'].map((mark) => before.lastIndexOf(mark)));
  const start = sentence < 0 ? 0 : sentence + 1;
  const near = position - start < PASSAGE_CHARACTERS / 2;
  return near ? skipSpace(text, start) : wordStart(text, position - 60);
}

function cut(text: string, start: number, ranges: readonly Span[]): HighlightedText {
  const limit = start + PASSAGE_CHARACTERS;
  const end = limit >= text.length ? text.length : wordEnd(text, limit);
  const inside = ranges.filter((range) => range.start >= start && range.end <= end);
  const lead = start > 0 ? '… ' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? ' …' : ''),
    ranges: inside.map((range) => ({ start: range.start + shift, end: range.end + shift })),
  };
}

function skipSpace(text: string, from: number): number {
  return from + (text.slice(from).match(/^\s*/)?.[0].length ?? 0);
}

function wordStart(text: string, from: number): number {
  return skipSpace(text, Math.max(0, text.indexOf(' ', Math.max(0, from))));
}

function wordEnd(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return space > limit - 40 ? space : limit;
}
