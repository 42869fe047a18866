import { z } from 'zod';
import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Role } from '../../prisma/generated/client/enums.ts';
import { ConflictError, invalidInput } from '../../schema/errors.ts';
import type { Mailer } from '../mail/mailer.ts';
import { invitationMail } from '../mail/messages.ts';
import { LINK_REFUSED, type Refusal } from './refusal.ts';
import { hashOf, newToken } from './secret-token.ts';
import type { SignedIn, SignIn } from './sign-in.ts';
import { weekOf } from './week.ts';

const INVITATION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whom an administrator asks to join, and as what. */
interface NewInvitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

interface InvitationOptions {
  readonly prisma: PrismaClient;
  readonly mailer: Mailer;
  readonly signIn: Pick<SignIn, 'admit'>;
  readonly publicUrl: string;
  readonly clock: () => Date;
}

/** The only way to become a member, apart from the command line. */
export interface Invitations {
  /**
   * Mails an invitation, in place of an earlier one to the same address; resolves to its id.
   *
   * @throws {ConflictError} when the address is a member's; only administrators may learn it
   * @throws {InputValidationError} when it is no address
   */
  invite(invitation: NewInvitation): Promise<string>;
  /** Uses up an invitation, makes the member and signs them in. */
  join(token: string): Promise<SignedIn | Refusal>;
}

/** Builds the invitations; the inviter is never shown the token, so it proves the mailbox. */
export function createInvitations(options: InvitationOptions): Invitations {
  return {
    invite: (invitation) => invite(options, invitation),
    join: (token) => join(options, token),
  };
}

async function invite(options: InvitationOptions, { name, role, ...rest }: NewInvitation) {
  const { prisma, mailer, publicUrl, clock } = options;
  const email = addressOf(rest.email);
  if (await prisma.member.findUnique({ where: { email } })) {
    throw new ConflictError('This address already belongs to a member.', ['input', 'email']);
  }
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + INVITATION_DAYS * DAY_MS);
  const row = { email, name, role, tokenHash: hashOf(token), expiresAt };
  const { id } = await prisma.invitation.upsert({ where: { email }, create: row, update: row });
  await mailer.send(invitationMail(email, `${publicUrl}/join#token=${token}`, INVITATION_DAYS));
  return id;
}

function addressOf(typed: string): string {
  const { data } = z.email().safeParse(typed.trim().toLowerCase());
  if (data === undefined)
    throw invalidInput('Give one complete e-mail address.', ['input', 'email']);
  return data;
}

async function join({ prisma, signIn, clock }: InvitationOptions, token: string) {
  const now = clock();
  const email = await prisma.$transaction((tx) => becomeMember(tx, hashOf(token), now));
  return email === null ? LINK_REFUSED : signIn.admit(email);
}

/** The delete is what decides between two presses at once: it counts 1 for only one of them. */
async function becomeMember(tx: Prisma.TransactionClient, tokenHash: string, now: Date) {
  const where = { tokenHash, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({ where });
  const { count } = await tx.invitation.deleteMany({ where });
  if (!invitation || count === 0) return null;
  const { email, name, role } = invitation;
  // A member's first week is no finer than their sign-in's.
  const times = { createdAt: weekOf(now), updatedAt: weekOf(now) };
  await tx.member.upsert({ where: { email }, create: { email, name, role, ...times }, update: {} });
  return email;
}
