import { type Command, InvalidArgumentError } from 'commander';
import {
  type ApiKey,
  type Member,
  type PrismaClient,
  Role,
} from '../../prisma/generated/client/client.ts';
import { NotFoundError } from '../../schema/errors.ts';
import { MAX_KEY_DAYS, revokeApiKey } from '../../schema/integration/revoke.ts';
import { createApiKey } from '../auth/api-key.ts';
import { columns, newCommand, type Opened, type Report, reporting } from './command.ts';
import { memberByEmail } from './member-by-email.ts';

const DEFAULT_DAYS = 90;

const clock = () => new Date();

/** `kindling api-key`: keys for programs that read on a member's behalf. */
export function apiKeyCommand(): Command {
  return newCommand('api-key')
    .description('create, list and revoke keys for programs that read')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

function createCommand(): Command {
  return newCommand('create')
    .description('make a key that reads as a member and changes nothing; it is shown once')
    .requiredOption('--name <name>', 'what the key is for')
    .option('--days <days>', `how long it works, at most ${MAX_KEY_DAYS}`, toDays, DEFAULT_DAYS)
    .option('--member <email>', 'on whose behalf it reads (default: an administrator)')
    .action(reporting(create));
}

function listCommand(): Command {
  return newCommand('list').description('list the keys').action(reporting(list));
}

function revokeCommand(): Command {
  return newCommand('revoke')
    .description('end a key for good')
    .argument('<id>', 'its id, from "api-key list"')
    .action(reporting(revoke));
}

async function create(
  { app }: Opened,
  { name, days, member: email }: { name: string; days: number; member?: string },
): Promise<Report> {
  const { prisma } = app.db;
  const member = email ? await memberByEmail(prisma, email) : await anAdministrator(prisma);
  const key = await createApiKey({ prisma, clock }, { memberId: member.id, name, days });
  return {
    text: `${key.secret}\nReads on behalf of ${member.email} for ${days} days. It is not shown again.`,
    json: { ...key, name, days, member: member.email },
  };
}

async function list({ app }: Opened): Promise<Report> {
  const keys = await app.db.prisma.apiKey.findMany({
    include: { member: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const rows = keys.map((key) => [
    key.id,
    `${key.start}…`,
    stateOf(key),
    key.member.email,
    key.name,
  ]);
  return { text: columns(rows, 'There are no keys yet.'), json: keys.map(shown) };
}

async function revoke({ app }: Opened, id: string): Promise<Report> {
  const { prisma } = app.db;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (!isId || !(await revokeApiKey(prisma, { id, now: clock() }))) {
    throw new NotFoundError(`No key has the id ${id}: see "api-key list".`);
  }
  return { text: `Revoked ${id}.`, json: { id } };
}

/** A real one before one of the demo group. */
async function anAdministrator(prisma: PrismaClient): Promise<Member> {
  const member = await prisma.member.findFirst({
    where: { role: Role.ADMIN },
    orderBy: [{ synthetic: 'asc' }, { email: 'asc' }],
  });
  if (!member) throw new NotFoundError('There is no administrator: name a member by --member.');
  return member;
}

function shown(key: ApiKey & { member: Member }) {
  const { id, name, start, expiresAt, revokedAt, member } = key;
  return { id, name, start, expiresAt, revokedAt, member: member.email };
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt) return 'revoked';
  const until = expiresAt.toISOString().slice(0, 10);
  return `${expiresAt <= clock() ? 'expired' : 'until'} ${until}`;
}

function toDays(text: string): number {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MAX_KEY_DAYS) {
    throw new InvalidArgumentError(`It should be a whole number from 1 to ${MAX_KEY_DAYS}.`);
  }
  return days;
}
