import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import law from '../.dependency-cruiser.mjs';

const FOLDERS = ['api', 'client', 'prisma', 'schema', 'search'];

async function violations(folders: string[], baseDir = process.cwd()): Promise<string[]> {
  const options: ICruiseOptions = {
    baseDir,
    validate: true,
    ruleSet: { forbidden: law.forbidden },
    doNotFollow: law.options.doNotFollow,
    tsPreCompilationDeps: true,
  };
  const { output } = await cruise(folders, options, law.options.enhancedResolveOptions);
  // With no reporter asked for, the output is the result itself.
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

/** Cruises a small tree of files in which `source` stands at `file`. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'kindling-architecture-'));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(join(baseDir, dirname(file)), { recursive: true });
    writeFileSync(join(baseDir, file), source);
  }
  const folders = [...new Set(Object.keys(files).map((file) => file.split('/')[0]!))];
  const found = await violations(folders, baseDir);
  rmSync(baseDir, { recursive: true });
  return found;
}

describe('the import law', () => {
  it('is kept', async () => {
    const found = await violations([...FOLDERS, 'tests']);

    expect(found).toEqual([]);
  });

  it.each([
    ['schema-knows-no-transport', 'schema/a.ts', 'api/b.ts'],
    ['prisma-stands-alone', 'prisma/a.ts', 'search/b.ts'],
    ['prisma-stands-alone', 'prisma/a.ts', 'schema/anonymity/b.ts'],
    ['search-stands-alone', 'search/a.ts', 'prisma/generated/b.ts'],
    ['search-stands-alone', 'search/a.ts', 'schema/anonymity/b.ts'],
    ['anonymity-stands-alone', 'schema/anonymity/a.ts', 'schema/b.ts'],
    ['anonymity-stands-alone', 'schema/anonymity/a.ts', 'search/query/b.ts'],
    ['portable-stands-alone', 'schema/portable/a.ts', 'schema/b.ts'],
    ['portable-stands-alone', 'schema/portable/a.ts', 'schema/anonymity/b.ts'],
    ['portable-stands-alone', 'schema/portable/a.ts', 'search/query/b.ts'],
    ['query-layer-is-pure', 'search/query/a.ts', 'search/b.ts'],
    ['client-imports-only-the-pure-parts', 'client/a.ts', 'schema/b.ts'],
    ['client-imports-only-the-pure-parts', 'client/a.ts', 'prisma/generated/b.ts'],
    ['server-knows-no-client', 'api/a.ts', 'client/b.ts'],
    ['nobody-imports-tests', 'api/a.ts', 'tests/b.ts'],
  ])('names %s when %s imports %s', async (rule, from, to) => {
    const path = `${'../'.repeat(from.split('/').length - 1)}${to}`;
    const files = { [from]: `export { b } from '${path}';`, [to]: 'export const b = 1;' };

    const found = await violationsOf(files);

    expect(found).toEqual([`${rule}: ${from} -> ${to}`]);
  });

  it('names a cycle at run time', async () => {
    const found = await violationsOf({
      'api/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'api/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    });

    expect(found).toContain('no-cycles: api/a.ts -> api/b.ts');
  });

  it('allows a cycle that only types close', async () => {
    const found = await violationsOf({
      'api/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'api/b.ts': "import type { a } from './a.ts';\nexport const b = (it: typeof a) => it;",
    });

    expect(found).toEqual([]);
  });

  it.each(['schema/anonymity', 'schema/portable', 'search/query'])(
    'lets the client import %s, which may do no input or output',
    async (folder) => {
      const [client, pure] = ['client/a.ts', `${folder}/b.ts`];
      const imports = { [client]: `export { b } from '../${pure}';` };

      const allowed = await violationsOf({ ...imports, [pure]: 'export const b = 1;' });
      const reading = await violationsOf({
        ...imports,
        [pure]: "import { readFileSync } from 'node:fs';\nexport const b = readFileSync;",
      });

      expect(allowed).toEqual([]);
      expect(reading).toEqual([`pure-modules-do-no-input-or-output: ${pure} -> fs`]);
    },
  );

  it('lets the pure parts import types', async () => {
    const found = await violationsOf({
      'search/query/plan.ts':
        "import type { Hit } from '../engine.ts';\nexport const plan = (hit: Hit) => hit;",
      'search/engine.ts': 'export interface Hit { readonly id: string }',
    });

    expect(found).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by api/env.ts and by nothing else that we ship', () => {
    // The two entry points hand it over whole.
    const readers = FOLDERS.flatMap(sources).filter((file) =>
      readFileSync(file, 'utf8').replace('readEnv(process.env)', '').includes('process.env'),
    );

    expect(readers).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'));
}
