import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';
import type { WriteUpDocument } from '../../search/document.ts';
import { indexedDomainNames, indexedVendorNames } from '../../search/query/tag-names.ts';
import { evidenceOf } from '../write-up/type.ts';

const WITH_TAGS = {
  attempts: { orderBy: { position: 'asc' } },
  measures: true,
  // In one order, or the same write-up would look changed each time it is read.
  domains: { include: { parent: true }, orderBy: { slug: 'asc' } },
  vendors: {
    include: { aliases: { orderBy: { alias: 'asc' } } },
    orderBy: { slug: 'asc' },
  },
} satisfies Prisma.WriteUpInclude;

type Row = Prisma.WriteUpGetPayload<{ include: typeof WITH_TAGS }>;

/** Rows read at once while rebuilding and comparing. */
const BATCH = 500;

/** What `search/sync.ts` reads the database through: rows as the index may know them. */
export function rowReader(prisma: PrismaClient) {
  return {
    async read(ids: readonly string[]): Promise<ReadonlyMap<string, WriteUpDocument>> {
      const rows = await prisma.writeUp.findMany({
        where: { id: { in: [...ids] } },
        include: WITH_TAGS,
      });
      return new Map(rows.map((row) => [row.id, toDocument(row)]));
    },

    count: () => prisma.writeUp.count(),

    async *all(): AsyncIterable<WriteUpDocument> {
      let after: string | undefined;
      do {
        const rows = await nextRows(prisma, after);
        yield* rows.map(toDocument);
        after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
      } while (after);
    },
  };
}

function nextRows(prisma: PrismaClient, after: string | undefined): Promise<Row[]> {
  return prisma.writeUp.findMany({
    ...(after ? { where: { id: { gt: after } } } : {}),
    orderBy: { id: 'asc' },
    take: BATCH,
    include: WITH_TAGS,
  });
}

/** Exactly the allow-listed fields: no profile, no mailbox, no revision. */
function toDocument(row: Row): WriteUpDocument {
  return {
    id: row.id,
    title: row.title,
    phrases: row.phrases,
    challenge: row.challenge,
    context: row.context ?? '',
    attempts: row.attempts.map(({ tried, failed }) => `${tried} ${failed}`),
    solution: row.solution,
    outcome: row.outcome,
    lessons: row.lessons,
    names: tagNames(row),
    domains: withParents(row),
    vendors: row.vendors.map(({ slug }) => slug),
    result: row.result,
    evidence: evidenceOf(row.measures),
    year: row.month.slice(0, 4),
    month: row.month,
  };
}

function withParents({ domains }: Row): string[] {
  const slugs = domains.flatMap(({ slug, parent }) => (parent ? [slug, parent.slug] : [slug]));
  return [...new Set(slugs)];
}

function tagNames({ domains, vendors }: Row): string[] {
  return [...domains.flatMap(indexedDomainNames), ...vendors.flatMap(indexedVendorNames)];
}
