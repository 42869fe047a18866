import type { Command } from 'commander';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { removeDemo } from '../../prisma/seed/remove-demo.ts';
import { newCommand, type Report, reporting } from './command.ts';

/** `kindling seed`: opening has seeded an installation that was new. */
export function seedCommand(): Command {
  return newCommand('seed')
    .description(
      'fill a new installation with the vocabularies and, unless KINDLING_DEMO=off, a demo group',
    )
    .option('--remove-demo', 'remove the demo group and its write-ups; it does not come back')
    .action(
      reporting(async ({ app }, options: { removeDemo?: true }): Promise<Report> => {
        const { prisma } = app.db;
        if (options.removeDemo) {
          await removeDemo(prisma);
          await app.drainOutbox();
        }
        return stateOf(prisma);
      }),
    );
}

async function stateOf(prisma: PrismaClient): Promise<Report> {
  const group = await prisma.group.findFirst();
  const demo = group?.demo ?? 'ABSENT';
  const members = await prisma.member.count();
  const writeUps = await prisma.writeUp.count();
  return {
    text: `${members} members and ${writeUps} write-ups; ${DEMO[demo]}.`,
    json: { members, writeUps, demo },
  };
}

const DEMO = {
  ABSENT: 'there is no demo group',
  PRESENT: 'the demo group is in use',
  REMOVED: 'the demo group has been removed',
} as const;
