import type { PrismaClient } from '../generated/client/client.ts';
import { seedDemo } from './demo.ts';
import { seedVocabulary } from './vocabulary.ts';

/** What the seed needs to know; `today` dates the demo submissions. */
export interface SeedOptions {
  readonly demo: boolean;
  readonly today: Date;
}

/** Fills what is missing: the group, its vocabularies and, where wanted, the demo. Safe to repeat. */
export async function seed(prisma: PrismaClient, { demo, today }: SeedOptions): Promise<void> {
  await prisma.group.createMany({ data: [{ id: 1, name: 'Our group' }], skipDuplicates: true });
  await seedVocabulary(prisma);
  if (demo) await seedDemo(prisma, today);
}
