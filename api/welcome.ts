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
 * The way in for a newcomer, as a notebook server prints it: three links that each
 * work once, and a key that reads. Null unless the demo group is in use and only this
 * machine can reach us, since whoever reads the terminal is let in.
 */
export async function welcome(app: App): Promise<string | null> {
  const group = await app.db.prisma.group.findUniqueOrThrow({ where: { id: 1 } });
  if (group.demo !== 'PRESENT' || !app.env.loopback) return null;
  const links = await Promise.all(ROLES.map(([title, role]) => linkLine(app, title, role)));
  return [
    'The demo group is in use; all of its data is synthetic. Each link works once:',
    ...links,
    `  ${'READ key'.padEnd(14)} ${await newReadKey(app)}`,
  ].join('\n');
}

async function linkLine(app: App, title: string, role: (typeof ROLES)[number][1]) {
  const member = await demoMember(app, role);
  return `  ${title.padEnd(14)} ${await app.signIn.issueLink(member.id, LINK_MINUTES)}`;
}

function demoMember({ db: { prisma } }: App, role: (typeof ROLES)[number][1]) {
  return prisma.member.findFirstOrThrow({
    where: { synthetic: true, role },
    orderBy: [{ email: 'asc' }],
  });
}

/** The one of the last start is replaced, so that keys do not pile up. */
async function newReadKey(app: App): Promise<string> {
  const { prisma } = app.db;
  const { id: memberId } = await demoMember(app, 'MEMBER');
  await prisma.apiKey.deleteMany({ where: { name: KEY_NAME, memberId } });
  const options = { prisma, clock: app.clock };
  return (await createApiKey(options, { memberId, name: KEY_NAME, days: KEY_DAYS })).secret;
}
