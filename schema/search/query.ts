import { queryFromInfo } from '@pothos/plugin-prisma';
import { EngineUnavailable } from '../../search/engine.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InputValidationError } from '../errors.ts';
import { PAGE_SIZE, pageComplexity } from '../page.ts';
import { WriteUpFilter } from '../write-up/filter.ts';
import { mayReadWriteUps } from '../write-up/policy.ts';
import { type Answer, type Question, searchWriteUps } from './search.ts';
import {
  SearchConnection,
  type SearchEdgeShape,
  type SearchedWriteUp,
  SearchSort,
  SearchUnavailable,
} from './type.ts';

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description: 'What peers have solved, for a question in your own words.',
    authScopes: { may: mayReadWriteUps },
    complexity: pageComplexity,
    errors: { types: [SearchUnavailable, InputValidationError] },
    args: {
      query: t.arg.string({ required: true, description: 'What hurts; empty lists everything.' }),
      filter: t.arg({ type: WriteUpFilter, description: 'Which ones.' }),
      sort: t.arg({ type: SearchSort, defaultValue: 'relevance', description: 'In which order.' }),
      first: t.arg.int({ defaultValue: PAGE_SIZE, description: 'How many, at most 100.' }),
      after: t.arg.string({ description: 'The cursor of the last result seen.' }),
    },
    resolve: async (_root, args, context, info) => {
      const { query, filter, after } = args;
      const sort = args.sort ?? 'relevance';
      const first = args.first ?? PAGE_SIZE;
      const answer = await ask({ query, filter, after, sort, first }, context);
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

async function ask(question: Question, { engine, vocabulary }: Context): Promise<Answer> {
  try {
    return await searchWriteUps(question, engine, await vocabulary());
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    throw new SearchUnavailable(
      'Search does not answer just now; you can still browse and filter.',
    );
  }
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
