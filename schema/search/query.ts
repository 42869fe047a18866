import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InputValidationError } from '../errors.ts';
import { MAX_PAGE_SIZE, PAGE_SIZE, pageComplexity, pageSize } from '../page.ts';
import { currentFilter, WriteUpFilter } from '../write-up/filter.ts';
import { mayReadWriteUps } from '../write-up/policy.ts';
import { type Answer, type Question, searchWriteUps } from './search.ts';
import {
  SearchConnection,
  type SearchEdgeShape,
  type SearchedWriteUp,
  SearchSort,
} from './type.ts';
import { orUnavailable, SearchUnavailable } from './unavailable.ts';

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: 'What peers have solved, for a question in your own words.',
    authScopes: { may: mayReadWriteUps },
    complexity: pageComplexity,
    errors: { types: [SearchUnavailable, InputValidationError] },
    args: {
      query: t.arg.string({ required: true, description: 'What hurts; empty lists everything.' }),
      asTyped: t.arg.boolean({
        defaultValue: false,
        description: 'Search the words as typed, without putting right those that no write-up has.',
      }),
      filter: t.arg({ type: WriteUpFilter, description: 'Which ones.' }),
      sort: t.arg({ type: SearchSort, defaultValue: 'relevance', description: 'In which order.' }),
      first: t.arg.int({
        defaultValue: PAGE_SIZE,
        validate: pageSize,
        description: `How many, at most ${MAX_PAGE_SIZE}.`,
      }),
      after: t.arg.string({ description: 'The cursor of the last result seen.' }),
    },
    resolve: async (_root, args, context, info) => {
      const { query, filter, after } = args;
      const sort = args.sort ?? 'relevance';
      const first = args.first ?? PAGE_SIZE;
      const asTyped = args.asTyped ?? false;
      const answer = await ask({ query, asTyped, filter, after, sort, first }, context);
      const selection = queryFromInfo({
        context,
        info,
        typeName: 'WriteUp',
        path: ['edges', 'node'],
        include: { attempts: true },
      });
      return { answer, edges: await edgesOf(answer, selection, context) };
    },
  }),
);

async function ask(question: Question, { prisma, engine, vocabulary }: Context): Promise<Answer> {
  const filter = await currentFilter(prisma, question.filter);
  return orUnavailable(searchWriteUps({ ...question, filter }, engine, await vocabulary()));
}

/** Rows are reloaded, so the index never decides what is shown; a hit without a row is left out. */
async function edgesOf(
  answer: Answer,
  selection: object,
  { prisma }: Context,
): Promise<SearchEdgeShape[]> {
  const writeUps = await prisma.writeUp.findMany({
    ...selection,
    where: { id: { in: answer.hits.map(({ id }) => id) } },
  });
  const byId = new Map(writeUps.map((writeUp) => [writeUp.id, writeUp as SearchedWriteUp]));
  return answer.hits.flatMap((hit, index) => {
    const writeUp = byId.get(hit.id);
    return writeUp ? [{ ...hit, writeUp, position: answer.offset + index }] : [];
  });
}
