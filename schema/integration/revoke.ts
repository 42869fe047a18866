import type { PrismaClient } from '../../prisma/generated/client/client.ts';

/** A key that nobody renews ends with the year of its budget. */
export const MAX_KEY_DAYS = 400;

/** Ends a key for good; false when there is none. A second time keeps the first moment. */
export async function revokeApiKey(
  prisma: PrismaClient,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  await prisma.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  return (await prisma.apiKey.count({ where: { id } })) > 0;
}
