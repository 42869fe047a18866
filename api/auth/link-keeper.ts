import { randomUUID } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { SignInCookie } from './cookie.ts';
import { weekAfter, weekOf } from './week.ts';

/** Long enough for a slow mail server, short for a mailbox left open. */
export const LINK_MINUTES = 15;
const SIGN_IN_DAYS = 30;

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;

interface LinkKeeperOptions {
  readonly prisma: PrismaClient;
  /** Signs the cookie: a stolen table of sign-ins opens nothing without it. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly cookie: SignInCookie;
}

/** better-auth, configured; its HTTP handler is mounted nowhere. */
export type LinkKeeper = ReturnType<typeof createLinkKeeper>;

/**
 * better-auth keeps links and sign-ins. Its logger is off because it prints arguments;
 * ids are version 4 UUIDs, which carry no time.
 */
export function createLinkKeeper({ prisma, secret, publicUrl, cookie }: LinkKeeperOptions) {
  return betterAuth({
    // As a list, for a single secret could be overruled by an environment variable of better-auth's.
    secrets: [{ version: 1, value: secret }],
    baseURL: publicUrl,
    logger: { disabled: true },
    telemetry: { enabled: false },
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    ...tables,
    databaseHooks: { session: { create: { before: forgetful } } },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * MINUTE_S,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: handOver,
      }),
    ],
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: cookie },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  });
}

const tables = {
  user: { modelName: 'member', additionalFields: { role: { type: 'string', input: false } } },
  session: {
    modelName: 'signIn',
    fields: { userId: 'memberId' },
    expiresIn: SIGN_IN_DAYS * DAY_S,
    // A refresh would write down when the member last came.
    disableSessionRefresh: true,
  },
  account: { modelName: 'account', fields: { userId: 'memberId' } },
  verification: { modelName: 'verification' },
} as const;

/** Makes a row of SignIn tell no more than the week. */
async function forgetful<Row extends { expiresAt: Date }>(row: Row) {
  const week = weekOf(new Date());
  const times = { createdAt: week, updatedAt: week, expiresAt: weekAfter(row.expiresAt) };
  return { data: { ...row, ...times, ipAddress: null, userAgent: null } };
}

/** How `createToken` gets hold of what better-auth would have mailed. */
interface Delivery {
  take(token: string): void;
}

function handOver({ token, metadata }: { token: string; metadata?: Record<string, unknown> }) {
  // `createToken` is the only caller of the endpoint and always passes a Delivery.
  (metadata as unknown as Delivery).take(token);
}

/** Makes a single-use token that signs in the member with this address. */
export async function createToken(keeper: LinkKeeper, email: string): Promise<string> {
  return new Promise((take, reject) => {
    keeper.api
      .signInMagicLink({ body: { email, metadata: { take } }, headers: new Headers() })
      .catch(reject);
  });
}
