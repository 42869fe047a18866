import type { App } from './app.ts';
import { createApiKey } from './auth/api-key.ts';

const LINK_MINUTES = 12 * 60;
const KEY_DAYS = 1;
const KEY_NAME = 'Printed at start';

const ROLES = [
  ['member', 'MEMBER'],
  ['reviewer', 'REVIEWER'],
  ['administrator', 'ADMIN'],
] as const;

/**
 * The way in for a newcomer, as a notebook server prints it: a link for each role that somebody of
 * the demo group has, which works once, and a key that reads. Null unless the demo group is in use
 * and only this machine can reach us, since whoever reads the terminal is let in.
 */
export async function welcome(app: App): Promise<string | null> {
  const group = await app.db.prisma.group.findUniqueOrThrow({ where: { id: 1 } });
  if (group.demo !== 'PRESENT' || !app.env.loopback) return null;
  const ways = [
    ...(await Promise.all(ROLES.map((role) => linkLine(app, role)))),
    await keyLine(app),
  ];
  const lines = ways.filter((line) => line !== null);
  if (lines.length === 0) return null;
  const title = 'The demo group is in use; all of its data is synthetic. Each link works once:';
  return [title, ...lines].join('\n');
}

/** Null where nobody of the demo group has the role any more. */
async function linkLine(app: App, [title, role]: (typeof ROLES)[number]) {
  const member = await demoMember(app, role);
  return member && lineOf(title, await app.signIn.issueLink(member.id, LINK_MINUTES));
}

/** Null where there is no member to read for. The last start's key is replaced, or they pile up. */
async function keyLine(app: App) {
  const { prisma } = app.db;
  const member = await demoMember(app, 'MEMBER');
  if (!member) return null;
  await prisma.apiKey.deleteMany({ where: { name: KEY_NAME, memberId: member.id } });
  const key = { memberId: member.id, name: KEY_NAME, days: KEY_DAYS };
  const { secret } = await createApiKey({ prisma, clock: app.clock }, key);
  return lineOf('READ key', secret);
}

function lineOf(title: string, way: string): string {
  return `  ${title.padEnd(14)} ${way}`;
}

function demoMember({ db: { prisma } }: App, role: (typeof ROLES)[number][1]) {
  return prisma.member.findFirst({
    where: { synthetic: true, role },
    orderBy: [{ email: 'asc' }],
  });
}
