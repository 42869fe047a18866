import { readFile, writeFile } from 'node:fs/promises';
import { type GraphQLSchema, printSchema } from 'graphql';
import { anonymousSchema, signedInSchema } from './index.ts';

/** The committed files and the schemas they must equal. */
const FILES: readonly (readonly [URL, GraphQLSchema])[] = [
  [new URL('./schema.graphql', import.meta.url), signedInSchema],
  [new URL('./anonymous.graphql', import.meta.url), anonymousSchema],
];

async function isCurrent(file: URL, schema: GraphQLSchema): Promise<boolean> {
  const committed = await readFile(file, 'utf8').catch(() => '');
  return committed === `${printSchema(schema)}\n`;
}

const check = process.argv.includes('--check');
for (const [file, schema] of FILES) {
  if (!check) await writeFile(file, `${printSchema(schema)}\n`);
  else if (!(await isCurrent(file, schema))) {
    console.error(`${file.pathname} differs from the schema; run "npx tsx schema/print.ts".`);
    process.exitCode = 1;
  }
}
