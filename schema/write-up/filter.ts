import { z } from 'zod';
import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';
import { Result } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { currentSlugs } from '../tag/current.ts';
import { EvidenceEnum, ResultEnum } from './enums.ts';

const AT_MOST = 'Name at most 50 values.';
const YEAR = 'A year has four digits, such as 2026.';

const slug = z
  .string()
  .max(100, 'A slug has at most 100 characters.')
  // PostgreSQL refuses a NUL even where it only compares.
  .transform((text) => text.replaceAll('\0', '\uFFFD'));

const slugs = z.array(slug).max(50, AT_MOST).nullish();

const filterSchema = z.object({
  domains: slugs,
  vendors: slugs,
  results: z.array(z.enum(Result)).nullish(),
  evidence: z.array(z.enum(['REPORTED', 'MEASURED'])).nullish(),
  years: z.array(z.int().min(2000, YEAR).max(2999, YEAR)).max(50, AT_MOST).nullish(),
});

/** Values of one field are alternatives; fields narrow each other. */
export type WriteUpFilterShape = z.infer<typeof filterSchema>;

export const WriteUpFilter = builder
  .inputType('WriteUpFilter', {
    description: 'Values of one field are alternatives; fields narrow each other.',
    fields: (t) => ({
      domains: t.stringList({ description: 'Slugs of domains; a parent includes its children.' }),
      vendors: t.stringList({ description: 'Slugs of vendors.' }),
      results: t.field({ type: [ResultEnum], description: 'How it ended.' }),
      evidence: t.field({ type: [EvidenceEnum], description: 'How much stands behind it.' }),
      years: t.intList({ description: 'Years of release, four digits.' }),
    }),
  })
  .validate(filterSchema);

/** The same filter after merges: a slug from before leads to what took its place. */
export async function currentFilter(
  prisma: PrismaClient,
  filter: WriteUpFilterShape | null | undefined,
): Promise<WriteUpFilterShape> {
  const { domains, vendors } = filter ?? {};
  return {
    ...filter,
    ...(await currentSlugs(prisma, { domains: domains ?? [], vendors: vendors ?? [] })),
  };
}

/** The same filter for the database, where browsing works without an engine. */
export function whereOf(filter: WriteUpFilterShape | null | undefined): Prisma.WriteUpWhereInput {
  const { domains, vendors, results, evidence, years } = filter ?? {};
  return {
    AND: [
      domains?.length ? { domains: { some: inDomains(domains) } } : {},
      vendors?.length ? { vendors: { some: { slug: { in: vendors } } } } : {},
      results?.length ? { result: { in: results } } : {},
      evidence?.length ? { OR: evidence.map(hasEvidence) } : {},
      years?.length ? { OR: years.map((year) => ({ month: { startsWith: `${year}-` } })) } : {},
    ],
  };
}

function inDomains(slugs: string[]): Prisma.DomainWhereInput {
  return { OR: [{ slug: { in: slugs } }, { parent: { slug: { in: slugs } } }] };
}

function hasEvidence(evidence: 'REPORTED' | 'MEASURED'): Prisma.WriteUpWhereInput {
  return { measures: evidence === 'MEASURED' ? { some: {} } : { none: {} } };
}
