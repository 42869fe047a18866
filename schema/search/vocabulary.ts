import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Vocabulary } from '../../search/query/vocabulary.ts';

/** The vocabulary tables as the query layer takes them; retired tags no longer expand anything. */
export async function readVocabulary(prisma: PrismaClient): Promise<Vocabulary> {
  const [synonyms, vendors, domains] = await Promise.all([
    prisma.synonym.findMany({ orderBy: { canonical: 'asc' } }),
    prisma.vendor.findMany({
      where: { retired: false },
      include: { aliases: { orderBy: { alias: 'asc' } } },
      orderBy: { slug: 'asc' },
    }),
    prisma.domain.findMany({ where: { retired: false }, orderBy: { slug: 'asc' } }),
  ]);
  return { synonyms, vendors, domains };
}
