import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Role } from '../../prisma/generated/client/enums.ts';
import { ConflictError, NotFoundError } from '../errors.ts';

/** Changes what a member may do; the last administrator stays one. */
export async function setRole(
  prisma: PrismaClient,
  { memberId, role }: { memberId: string | null; role: Role },
) {
  return prisma.$transaction(async (db) => {
    const member = await findMember(db, memberId);
    if (role !== 'ADMIN') await keepAnAdministrator(db, member);
    return db.member.update({ where: { id: member.id }, data: { role } });
  });
}

/** Removes a member with sign-ins and keys. What they wrote cannot be told from the rest, and stays. */
export async function removeMember(prisma: PrismaClient, memberId: string | null): Promise<string> {
  return prisma.$transaction(async (db) => {
    const member = await findMember(db, memberId);
    await keepAnAdministrator(db, member);
    const { count } = await db.member.deleteMany({ where: { id: member.id } });
    if (count === 0) throw noSuchMember();
    return member.id;
  });
}

/** Takes an invitation back: its link no longer works. */
export async function revokeInvitation(prisma: PrismaClient, id: string | null): Promise<string> {
  const { count } = id ? await prisma.invitation.deleteMany({ where: { id } }) : { count: 0 };
  if (!id || count === 0)
    throw new NotFoundError('There is no such invitation; it was taken up or withdrawn already.', [
      'input',
      'id',
    ]);
  return id;
}

type Db = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

async function findMember(db: Db, id: string | null) {
  const member = id && (await db.member.findUnique({ where: { id } }));
  if (!member) throw noSuchMember();
  return member;
}

const noSuchMember = () => new NotFoundError('There is no such member.', ['input', 'memberId']);

async function keepAnAdministrator(db: Db, member: { id: string; role: Role }): Promise<void> {
  if (member.role !== 'ADMIN') return;
  // Held, so that two administrators who remove each other at once do not both succeed.
  const administrators = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM people."Member" WHERE role = 'ADMIN' ORDER BY id FOR UPDATE`;
  if (administrators.length > 1) return;
  throw new ConflictError('This is the last administrator; make somebody else one first.', [
    'input',
    'memberId',
  ]);
}
