import { createInvitations } from '../../api/auth/invitation.ts';
import { createSignIn } from '../../api/auth/sign-in.ts';
import { createMailer } from '../../api/mail/mailer.ts';
import type { Role } from '../../prisma/generated/client/enums.ts';
import { openTestDatabase } from '../support/database.ts';

export const PUBLIC_URL = 'https://kindling.example';
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Sign-in, invitations and mail as `api/app.ts` builds them, over a database of their own. */
export async function openAuthHouse({ secureCookies = true } = {}) {
  const database = await openTestDatabase();
  const { prisma } = database;
  const printed: string[] = [];
  const codes: string[] = [];
  const log = (code: string) => void codes.push(code);
  const clock = () => new Date();
  const mailer = createMailer({
    smtpUrl: undefined,
    from: 'Kindling <kindling@kindling.example>',
    print: (line) => void printed.push(line),
  });
  const secret = 'n2Qx7vK0pZr4Yt8Wc1Lb6Hd3Fs9Jg5Ma';
  const signIn = createSignIn({
    prisma,
    secret,
    publicUrl: PUBLIC_URL,
    secureCookies,
    mailer,
    log,
  });
  const invitations = createInvitations({ prisma, mailer, signIn, publicUrl: PUBLIC_URL, clock });
  return {
    prisma,
    signIn,
    invitations,
    codes,
    printed,
    clock,
    log,
    close: () => database.close(),
    mails: () => mailer.outbox?.mails() ?? [],
    createMember(email: string, role: Role = 'MEMBER') {
      return prisma.member.create({ data: { email, name: 'Robin Ash', role } });
    },
  };
}

export type AuthHouse = Awaited<ReturnType<typeof openAuthHouse>>;

/** The token in the fragment of a link, wherever in a text the link is. */
export function tokenIn(text: string): string {
  return /#token=([\w-]+)/.exec(text)?.[1] ?? '';
}

/** What a browser sends back for a Set-Cookie value. */
export function cookieOf(outcome: object): string {
  return 'setCookie' in outcome ? String(outcome.setCookie).split(';')[0]! : '';
}
