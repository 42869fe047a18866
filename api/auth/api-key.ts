import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { Role } from '../../prisma/generated/client/enums.ts';
import type { Viewer } from '../../schema/context.ts';
import { isApiKey, newApiKey, START_LENGTH } from './api-key-format.ts';
import type { Refusal } from './refusal.ts';
import { hashOf } from './secret-token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What keys need from outside. */
export interface ApiKeyOptions {
  readonly prisma: PrismaClient;
  readonly clock: () => Date;
}

/** A key for a program that reads on a member's behalf. */
interface NewApiKey {
  readonly memberId: string;
  readonly name: string;
  readonly days: number;
}

const MALFORMED: Refusal = {
  refused: 'KEY_MALFORMED',
  message: 'Send a complete API key: "Authorization: Bearer kd_" and 38 more characters.',
};
const UNKNOWN: Refusal = {
  refused: 'KEY_UNKNOWN',
  message: 'This API key is not known here. An administrator can make a new one.',
};
const REVOKED: Refusal = {
  refused: 'KEY_REVOKED',
  message: 'This API key has been revoked. An administrator can make a new one.',
};
const EXPIRED: Refusal = {
  refused: 'KEY_EXPIRED',
  message: 'This API key has expired. An administrator can make a new one.',
};

/** Makes a key. `secret` exists only in the answer; the table holds its digest. */
export async function createApiKey({ prisma, clock }: ApiKeyOptions, key: NewApiKey) {
  const secret = newApiKey();
  const { id } = await prisma.apiKey.create({
    data: {
      memberId: key.memberId,
      name: key.name,
      start: secret.slice(0, START_LENGTH),
      hash: hashOf(secret),
      expiresAt: new Date(clock().getTime() + key.days * DAY_MS),
    },
  });
  return { id, secret };
}

/**
 * Who asks by an Authorization header; null without one. Any other scheme is refused:
 * a caller who meant to be known must not be answered as a stranger.
 */
export async function viewerOfKey(
  authorization: string | undefined,
  { prisma, clock }: ApiKeyOptions,
): Promise<Viewer | Refusal | null> {
  if (authorization === undefined) return null;
  const [, secret = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (!isApiKey(secret)) return MALFORMED;
  const where = { hash: hashOf(secret) };
  const key = await prisma.apiKey.findUnique({ where, include: { member: true } });
  if (!key) return UNKNOWN;
  if (key.revokedAt) return REVOKED;
  if (key.expiresAt <= clock()) return EXPIRED;
  const { id, name, email } = key.member;
  // Whatever the member may do, their key reads as a plain member: a leaked one opens no queue.
  return { memberId: id, name, email, role: Role.MEMBER, via: 'API_KEY' };
}
