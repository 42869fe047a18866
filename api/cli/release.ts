import type { Command } from 'commander';
import { releaseApproved } from '../../schema/submission/release.ts';
import { newCommand, type Report, reporting } from './command.ts';

/** `kindling release`: what the administrator's button does. */
export function releaseCommand(): Command {
  return newCommand('release')
    .description('turn approved submissions into write-ups, shuffled; refuses below RELEASE_MIN')
    .action(
      reporting(async ({ app, env }): Promise<Report> => {
        const minimum = env.releaseMinimum;
        const done = await releaseApproved(app.db.prisma, { minimum, now: new Date() });
        await app.drainOutbox();
        return { text: `Release ${done.release} has ${done.count} write-ups.`, json: done };
      }),
    );
}
