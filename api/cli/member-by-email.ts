import type { Member, PrismaClient } from '../../prisma/generated/client/client.ts';
import { NotFoundError } from '../../schema/errors.ts';

/** @throws {NotFoundError} */
export async function memberByEmail(prisma: PrismaClient, email: string): Promise<Member> {
  const member = await prisma.member.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!member) throw new NotFoundError(`No member has the address ${email}: see "member list".`);
  return member;
}
