import { isAPIError } from 'better-auth/api';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { Role } from '../../prisma/generated/client/enums.ts';
import type { Viewer } from '../../schema/context.ts';
import type { Mailer } from '../mail/mailer.ts';
import { signInMail } from '../mail/messages.ts';
import { createAfterwards, type LogCode } from './afterwards.ts';
import { clearingCookie, type SignInCookie, signInCookie } from './cookie.ts';
import { createLinkKeeper, createToken, LINK_MINUTES, type LinkKeeper } from './link-keeper.ts';
import { createRateLimit } from './rate-limit.ts';
import { LINK_REFUSED, type Refusal } from './refusal.ts';
import { hashOf } from './secret-token.ts';

const MINUTE_MS = 60_000;
/** Enough for somebody who presses again, too few to bury a mailbox. */
const MAILS_PER_ADDRESS = 5;
/** A mail server that is asked for more has been set on somebody. */
const MAILS_IN_ALL = 500;

interface SignInOptions {
  readonly prisma: PrismaClient;
  readonly secret: string;
  /** What links begin with, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether browsers reach us by https. */
  readonly secureCookies: boolean;
  readonly mailer: Mailer;
  readonly log: LogCode;
}

/** A browser that may now be handed its cookie. */
export interface SignedIn {
  readonly setCookie: string;
}

/** Links, sign-ins and the cookie: the only way in for people. */
export interface SignIn {
  /** Answers at once and always the same; a member gets a mail afterwards. */
  requestLink(email: string): void;
  /** A single-use link that the caller hands over itself, such as the start-up banner. */
  issueLink(memberId: string, minutes?: number): Promise<string>;
  /** Uses up a link. */
  verify(token: string): Promise<SignedIn | Refusal>;
  /** Signs a member in without a link: whoever just proved an invitation needs no second mail. */
  admit(email: string): Promise<SignedIn | Refusal>;
  viewerOf(cookieHeader: string | undefined): Promise<Viewer | null>;
  /** Ends one sign-in; resolves to the Set-Cookie value that clears it. */
  signOut(cookieHeader: string | undefined): Promise<string>;
  /** Resolves when no mail is under way. */
  idle(): Promise<void>;
}

interface Parts extends SignInOptions {
  readonly keeper: LinkKeeper;
  readonly cookie: SignInCookie;
}

/** Builds sign-in over better-auth; none of its own endpoints is reachable. */
export function createSignIn(options: SignInOptions): SignIn {
  const cookie = signInCookie(options.secureCookies);
  const parts = { ...options, cookie, keeper: createLinkKeeper({ ...options, cookie }) };
  const { later, idle } = createAfterwards(options.log);
  const mailLink = linkMailer(parts);
  return {
    requestLink: (email) => later('sign-in-mail-failed', () => mailLink(email)),
    issueLink: (memberId, minutes = LINK_MINUTES) => issueLink(parts, memberId, minutes),
    verify: (token) => verify(parts, token),
    admit: async (email) => verify(parts, await createToken(parts.keeper, email)),
    viewerOf: (cookieHeader) => viewerOf(parts, cookieHeader),
    signOut: (cookieHeader) => signOut(parts, cookieHeader),
    idle,
  };
}

/** In the fragment, so that no server, proxy or referrer ever sees the token. */
function linkOf(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in/verify#token=${token}`;
}

/** Strangers' addresses are not counted: else they could use up the limit of all members. */
function linkMailer({ prisma, keeper, mailer, publicUrl, log }: Parts) {
  const allow = createRateLimit({
    windowMs: LINK_MINUTES * MINUTE_MS,
    perKey: MAILS_PER_ADDRESS,
    total: MAILS_IN_ALL,
    clock: () => new Date(),
  });
  return async (typed: string) => {
    const email = typed.trim().toLowerCase();
    const member = await prisma.member.findUnique({ where: { email }, select: { email: true } });
    if (!member) return;
    if (!allow(member.email)) return log('sign-in-mail-limit');
    const link = linkOf(publicUrl, await createToken(keeper, member.email));
    await mailer.send(signInMail(member.email, link, LINK_MINUTES));
  };
}

async function issueLink({ prisma, keeper, publicUrl }: Parts, id: string, minutes: number) {
  const { email } = await prisma.member.findUniqueOrThrow({ where: { id } });
  const token = await createToken(keeper, email);
  await prisma.verification.updateMany({
    where: { identifier: `magic-link:${hashOf(token, 'base64url')}` },
    data: { expiresAt: new Date(Date.now() + minutes * MINUTE_MS) },
  });
  return linkOf(publicUrl, token);
}

async function verify({ keeper, cookie }: Parts, token: string): Promise<SignedIn | Refusal> {
  try {
    const query = { token };
    const request = { query, headers: new Headers(), returnHeaders: true } as const;
    const { headers } = await keeper.api.magicLinkVerify(request);
    const setCookie = headers.getSetCookie().find((value) => value.startsWith(`${cookie.name}=`));
    return setCookie ? { setCookie } : LINK_REFUSED;
  } catch (error) {
    // better-auth refuses by a redirect; anything else is a fault of ours, not of the link.
    if (isAPIError(error) && error.status === 'FOUND') return LINK_REFUSED;
    throw error;
  }
}

async function viewerOf({ keeper, cookie }: Parts, header = ''): Promise<Viewer | null> {
  if (!header.includes(`${cookie.name}=`)) return null;
  const found = await keeper.api.getSession({ headers: new Headers({ cookie: header }) });
  if (!found) return null;
  const { id, name, email, role } = found.user;
  return { memberId: id, name, email, role: roleOf(role), via: 'SIGN_IN' };
}

/** better-auth knows the column as text; an unknown word must not become a right. */
function roleOf(text: string | null | undefined): Role {
  return Object.values(Role).find((role) => role === text) ?? Role.MEMBER;
}

async function signOut({ keeper, cookie }: Parts, header = ''): Promise<string> {
  if (header) await keeper.api.signOut({ headers: new Headers({ cookie: header }) });
  return clearingCookie(cookie);
}
