import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { type Member, Role } from '../../prisma/generated/client/client.ts';
import { ConflictError } from '../../schema/errors.ts';
import { removeMember } from '../../schema/member/manage.ts';
import { weekOf } from '../auth/week.ts';
import { columns, newCommand, type Opened, type Report, reporting } from './command.ts';
import { memberByEmail } from './member-by-email.ts';

/** Long enough to hand the link over, too short to find it in an old terminal. */
const LINK_MINUTES = 60;

/** `kindling member`: the only way to the first administrator. */
export function memberCommand(): Command {
  return newCommand('member')
    .description('add, list and remove members')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand());
}

function addCommand(): Command {
  return newCommand('add')
    .description('add a member and print a link that signs them in once')
    .addArgument(emailArgument())
    .requiredOption('--name <name>', 'what colleagues call them')
    .addOption(roleOption())
    .action(reporting(add));
}

function listCommand(): Command {
  return newCommand('list').description('list the members').action(reporting(list));
}

function removeCommand(): Command {
  return newCommand('remove')
    .description(
      'remove a member with their sign-ins and keys; what they wrote stays, unknown as ever',
    )
    .addArgument(emailArgument())
    .action(reporting(remove));
}

async function add(
  { app }: Opened,
  email: string,
  { name, role }: { name: string; role: Role },
): Promise<Report> {
  const { prisma } = app.db;
  if (await prisma.member.findUnique({ where: { email } }))
    throw new ConflictError(`${email} is a member already.`);
  // No finer than a first sign-in's week: see weekOf.
  const week = weekOf(new Date());
  const member = await prisma.member.create({
    data: { email, name, role, createdAt: week, updatedAt: week },
  });
  const signInLink = await app.signIn.issueLink(member.id, LINK_MINUTES);
  return {
    text: `Added ${email} as ${role}. This link signs them in once, within an hour:\n${signInLink}`,
    json: { ...shown(member), signInLink },
  };
}

async function list({ app }: Opened): Promise<Report> {
  const members = await app.db.prisma.member.findMany({ orderBy: { email: 'asc' } });
  const rows = members.map(({ email, role, name }) => [email, role, name]);
  return { text: columns(rows, 'There are no members yet.'), json: members.map(shown) };
}

async function remove({ app }: Opened, email: string): Promise<Report> {
  const member = await memberByEmail(app.db.prisma, email);
  await removeMember(app.db.prisma, member.id);
  return { text: `Removed ${email}.`, json: shown(member) };
}

function shown({ id, email, name, role, synthetic }: Member) {
  return { id, email, name, role, synthetic };
}

function emailArgument(): Argument {
  return new Argument('<email>', 'their e-mail address').argParser((text) => {
    const email = z.email().safeParse(text.trim().toLowerCase());
    if (!email.success) throw new InvalidArgumentError('It should be an e-mail address.');
    return email.data;
  });
}

function roleOption(): Option {
  const roles = Object.values(Role);
  return new Option('--role <role>', `one of ${roles.join(', ')}`)
    .default(Role.MEMBER)
    .argParser((text) => {
      const role = roles.find((one) => one === text.toUpperCase());
      if (!role) throw new InvalidArgumentError(`It should be one of ${roles.join(', ')}.`);
      return role;
    });
}
