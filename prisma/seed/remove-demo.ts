import type { PrismaClient } from '../generated/client/client.ts';

/**
 * Removes every synthetic member, team, submission and write-up, and remembers
 * that it did. Each schema has a transaction of its own: none crosses both.
 */
export async function removeDemo(prisma: PrismaClient): Promise<void> {
  await prisma.group.updateMany({ where: { demo: 'PRESENT' }, data: { demo: 'REMOVED' } });
  await prisma.$transaction([
    prisma.peerTeam.deleteMany({ where: { synthetic: true } }),
    prisma.member.deleteMany({ where: { synthetic: true } }),
  ]);
  await prisma.$transaction([
    prisma.$executeRaw`
      INSERT INTO library."Outbox" (id, version, kind)
      SELECT id, 1, 'REMOVE' FROM library."WriteUp" WHERE synthetic
      ON CONFLICT (id) DO UPDATE SET version = "Outbox".version + 1, kind = 'REMOVE'`,
    prisma.$executeRaw`
      INSERT INTO library."Tombstone" (id, release)
      SELECT id, release FROM library."WriteUp" WHERE synthetic`,
    prisma.submission.deleteMany({ where: { synthetic: true } }),
    prisma.writeUp.deleteMany({ where: { synthetic: true } }),
    prisma.mailbox.deleteMany({ where: { synthetic: true } }),
  ]);
}
