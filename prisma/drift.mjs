// Compares schema.prisma with the migrations, over an in-memory PGlite:
//   node prisma/drift.mjs            fails when a migration is missing
//   node prisma/drift.mjs --write X  writes the missing migration, named X
// Prisma's own `migrate dev` needs an engine that has to be downloaded (docs/decisions/002).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const FOLDER = resolve('prisma/migrations');
const SCHEMA = { files: [{ path: 'prisma/schema.prisma', content: read('prisma/schema.prisma') }] };
const FILTERS = { externalTables: [], externalEnums: [] };

/** Runs a script as one; the adapter's own splitting stumbles over several statements. */
class Factory extends PrismaPGlite {
  async connect() {
    const adapter = await super.connect();
    adapter.executeScript = (script) => this.client.exec(script);
    return adapter;
  }
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function loadEngine() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm'));
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}

async function missingSql() {
  const db = await PGlite.create();
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name)))
    await db.exec(read(join(FOLDER, name, 'migration.sql')));
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: SCHEMA.files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new Factory(db)),
  );
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', ...SCHEMA, configDir: process.cwd() },
    to: { tag: 'schemaDatamodel', ...SCHEMA },
    script: true,
    exitCode: true,
    filters: FILTERS,
    shadowDatabaseUrl: null,
  });
  await db.close();
  return exitCode === 2 ? stdout : '';
}

function write(sql, name) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(FOLDER, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}`);
}

loadEngine();
const sql = await missingSql();
const wanted = process.argv.indexOf('--write');
if (sql && wanted > 0) write(sql, process.argv[wanted + 1] ?? 'change');
else if (sql) {
  console.error(`schema.prisma and prisma/migrations differ. Missing:\n\n${sql}`);
  process.exitCode = 1;
}
