import type { SearchEngine } from '../../search/engine.ts';
import { buildPlan } from '../../search/query/build-plan.ts';
import type { VocabularyIndex } from '../../search/query/vocabulary.ts';
import { builder } from '../builder.ts';
import { InputValidationError, invalidInput } from '../errors.ts';
import { mayReadWriteUps } from '../write-up/policy.ts';
import { WriteUp } from '../write-up/type.ts';
import { inOrder } from './in-order.ts';
import { orUnavailable, SearchUnavailable } from './unavailable.ts';

const SIMILAR = 4;
const MOST_SIMILAR = 10;

/** As much as a page of results: it is a search of its own for every write-up that asks. */
const SEARCH_COST = 400;

interface SimilarShape {
  readonly ids: readonly string[];
}

/** What is known of a write-up that others may resemble. */
interface Sample {
  readonly id: string;
  readonly title: string;
  readonly phrases: readonly string[];
  readonly challenge: string;
  /** The names of its domains, which the index knows as words. */
  readonly domains: readonly string[];
}

const SimilarWriteUps = builder.objectRef<SimilarShape>('SimilarWriteUps').implement({
  description: 'The write-ups nearest to one.',
  fields: (t) => ({
    writeUps: t.prismaField({
      type: [WriteUp],
      description: 'The nearest first; the one that was asked from is not among them.',
      // `similar` has counted its entries already.
      complexity: { field: 1, multiplier: 1 },
      resolve: async (query, { ids }, _args, { prisma }) => {
        const where = { id: { in: [...ids] } };
        return inOrder(ids, await prisma.writeUp.findMany({ ...query, where }));
      },
    }),
  }),
});

builder.objectField(WriteUp, 'similar', (t) =>
  t.field({
    type: SimilarWriteUps,
    subGraphs: ['SignedIn'],
    description: 'What peers wrote about nearly the same, the nearest first.',
    authScopes: { may: mayReadWriteUps },
    complexity: ({ first }) => ({
      field: SEARCH_COST,
      multiplier: Math.max(1, first ?? SIMILAR),
    }),
    errors: { types: [SearchUnavailable, InputValidationError] },
    args: {
      first: t.arg.int({
        defaultValue: SIMILAR,
        description: `How many, at most ${MOST_SIMILAR}.`,
      }),
    },
    resolve: async (writeUp, args, { engine, prisma, vocabulary }) => {
      const first = args.first ?? SIMILAR;
      if (first < 1 || first > MOST_SIMILAR)
        throw invalidInput(`Ask for 1 to ${MOST_SIMILAR} similar write-ups.`, ['first']);
      const where = { writeUps: { some: { id: writeUp.id } } };
      const tags = await prisma.domain.findMany({ where, orderBy: { name: 'asc' } });
      const sample = { ...writeUp, domains: tags.map(({ name }) => name) };
      return { ids: await orUnavailable(idsOfSimilar(sample, first, engine, await vocabulary())) };
    },
  }),
);

/** Those that fit what the write-up itself asks, the best first, without itself. */
async function idsOfSimilar(
  sample: Sample,
  first: number,
  engine: SearchEngine,
  vocabulary: VocabularyIndex,
): Promise<string[]> {
  const { hits } = await engine.search({
    plan: buildPlan(textOf(sample), vocabulary),
    asTyped: true,
    filter: {},
    facets: [],
    sort: 'relevance',
    offset: 0,
    limit: first + 1,
  });
  const good = hits.filter(({ id, near }) => !near && id !== sample.id);
  return good.slice(0, first).map(({ id }) => id);
}

/** What tells most comes first, since a plan is cut; it ends as a sentence, so no word is open. */
function textOf({ title, domains, phrases, challenge }: Sample): string {
  return `${[title, ...domains, ...phrases, challenge].join('. ')}.`;
}
