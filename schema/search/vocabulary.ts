import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Vocabulary, VocabularyIndex } from '../../search/query/vocabulary.ts';
import { indexVocabulary } from '../../search/query/vocabulary-index.ts';

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

/**
 * The vocabularies as searches use them, prepared once and again after each change. Every change has
 * the next number (`schema/vocabulary/change.ts`), so one small statement a search tells whether
 * there was one, in whichever process it was made.
 */
export function vocabularyReader(prisma: PrismaClient): () => Promise<VocabularyIndex> {
  let kept: { readonly number: number; readonly index: Promise<VocabularyIndex> } | undefined;
  const load = async () => indexVocabulary(await readVocabulary(prisma));
  return async () => {
    const number = await lastChange(prisma);
    if (kept?.number !== number) {
      const next = { number, index: load() };
      kept = next;
      next.index.catch(() => {
        if (kept === next) kept = undefined;
      });
    }
    return kept.index;
  };
}

async function lastChange(prisma: PrismaClient): Promise<number> {
  const { _max } = await prisma.vocabularyChange.aggregate({ _max: { number: true } });
  return _max.number ?? 0;
}
