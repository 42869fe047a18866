import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Correction, Hit, TextRange } from '../../search/engine.ts';
import { builder } from '../builder.ts';
import { WriteUp } from '../write-up/type.ts';
import { Facet, facetsOf } from './facet.ts';
import { bestPassage, type HighlightedText, highlightedTitle } from './passage.ts';
import { type Answer, cursorAt } from './search.ts';

/** Everything of a write-up that an entry may need: its fields, and the text of its passage. */
export type SearchedWriteUp = Prisma.WriteUpGetPayload<{ include: { attempts: true } }>;

/** A hit with the row it stands for, reloaded from the database. */
export interface SearchEdgeShape extends Hit {
  readonly writeUp: SearchedWriteUp;
  readonly position: number;
}

export interface SearchShape {
  readonly answer: Answer;
  readonly edges: SearchEdgeShape[];
}

/** What is inside comes with the page, as much for a large one as for a small one. */
const PAID = { field: 1, multiplier: 0 } as const;

export const SearchSort = builder.enumType('SearchSort', {
  description: 'The order of the results.',
  values: {
    RELEVANCE: { value: 'relevance', description: 'The best answer first.' },
    NEWEST: { value: 'newest', description: 'The newest month first.' },
  } as const,
});

const TextRangeType = builder.objectRef<Pick<TextRange, 'start' | 'end'>>('TextRange').implement({
  description: 'A part of a text, in UTF-16 code units, the end not included.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it is over.' }),
  }),
});

const HighlightedTextType = builder.objectRef<HighlightedText>('HighlightedText').implement({
  description: 'A text and the parts of it that fit the question. It is text, never markup.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text.' }),
    ranges: t.field({
      type: [TextRangeType],
      description: 'The fitting parts, in order.',
      resolve: ({ ranges }) => [...ranges],
    }),
  }),
});

const CorrectionType = builder.objectRef<Correction>('Correction').implement({
  description: 'A word that no write-up knows, and what was searched in its place.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'The word as typed.' }),
    to: t.exposeString('to', { description: 'The word that was searched.' }),
  }),
});

const SearchTotal = builder.objectRef<Answer['total']>('SearchTotal').implement({
  description: 'How many write-ups fit.',
  fields: (t) => ({
    value: t.exposeInt('value', { description: 'The number.' }),
    exact: t.exposeBoolean('exact', { description: 'Whether it was counted, not estimated.' }),
  }),
});

const SearchEdge = builder.objectRef<SearchEdgeShape>('SearchEdge').implement({
  description: 'A result and why it is one.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place of this entry in the ranking.',
      resolve: ({ position }) => cursorAt(position),
    }),
    node: t.field({
      type: WriteUp,
      description: 'The write-up.',
      resolve: ({ writeUp }) => writeUp,
    }),
    near: t.exposeBoolean('near', {
      description: 'Whether it is merely near: beyond those that fit, and not counted.',
    }),
    title: t.field({
      type: HighlightedTextType,
      description: 'Its title with the fitting parts.',
      complexity: PAID,
      resolve: ({ writeUp, ranges }) => highlightedTitle(writeUp.title, ranges),
    }),
    passage: t.field({
      type: HighlightedTextType,
      description: 'The one passage that fits best.',
      complexity: PAID,
      resolve: ({ writeUp, ranges }) => bestPassage(writeUp, ranges),
    }),
  }),
});

export const SearchConnection = builder.objectRef<SearchShape>('SearchConnection').implement({
  description: 'The answer to a search: a page of results, and what is known of all of them.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [SearchEdge],
      description: 'The results of this page, those that fit before those that are near.',
      complexity: { field: 1, multiplier: 1 },
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands.',
      complexity: PAID,
      resolve: ({ answer, edges }) => pageInfo(answer, edges),
    }),
    total: t.field({
      type: SearchTotal,
      description: 'How many fit, over all pages.',
      complexity: PAID,
      resolve: ({ answer }) => answer.total,
    }),
    nearest: t.int({
      description: 'How many more are near, over all pages.',
      resolve: ({ answer }) => answer.nearest,
    }),
    facets: t.field({
      type: [Facet],
      description: 'How many fit for each value; a field ignores its own filter.',
      complexity: PAID,
      resolve: ({ answer }, _args, { prisma }) => facetsOf(answer.facets, prisma),
    }),
    corrections: t.field({
      type: [CorrectionType],
      description: 'The words that were searched in the place of others.',
      complexity: PAID,
      resolve: ({ answer }) => [...answer.corrections],
    }),
  }),
});

function pageInfo({ offset, total, nearest }: Answer, edges: readonly SearchEdgeShape[]) {
  const last = edges.at(-1);
  return {
    hasPreviousPage: offset > 0,
    hasNextPage: last !== undefined && last.position + 1 < total.value + nearest,
    startCursor: edges[0] ? cursorAt(edges[0].position) : null,
    endCursor: last ? cursorAt(last.position) : null,
  };
}
