import type { PrismaClient } from '../../prisma/generated/client/client.ts';

/**
 * Deletes what can no longer be used: links, sign-ins and invitations past their end.
 * better-auth does so only when somebody comes by; an address in a dead link's row
 * should not wait for that. For a job, hourly.
 */
export async function forgetExpired(prisma: PrismaClient, clock: () => Date): Promise<void> {
  const where = { expiresAt: { lte: clock() } };
  await prisma.verification.deleteMany({ where });
  await prisma.signIn.deleteMany({ where });
  await prisma.invitation.deleteMany({ where });
}
