import { Command } from 'commander';
import { expectedFailure } from '../expected-failure.ts';
import { apiKeyCommand } from './api-key.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { memberCommand } from './member.ts';
import { migrateCommand } from './migrate.ts';
import { moveCommand } from './move.ts';
import { reindexCommand } from './reindex.ts';
import { releaseCommand } from './release.ts';
import { relevanceCommand } from './relevance.ts';
import { searchCommand } from './search.ts';
import { seedCommand } from './seed.ts';

const kindling = new Command('kindling')
  .description('Looks after one installation of Kindling. The settings are those of npm start.')
  .option('--json', 'write JSON to standard output, and nothing else')
  .addCommand(migrateCommand())
  .addCommand(seedCommand())
  .addCommand(memberCommand())
  .addCommand(apiKeyCommand())
  .addCommand(reindexCommand())
  .addCommand(releaseCommand())
  .addCommand(searchCommand())
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(moveCommand())
  .addCommand(relevanceCommand());

try {
  await kindling.parseAsync();
} catch (error) {
  const sentence = expectedFailure(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
