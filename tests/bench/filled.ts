import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { readLines } from '../../prisma/seed/data.ts';
import { seed } from '../../prisma/seed/seed.ts';
import { columnsOf } from '../../schema/submission/release.ts';
import { MIGRATIONS } from '../support/database.ts';
import { type Generated, generate } from './corpus.ts';

const AT_ONCE = 1_000;

/** An embedded database on disk that grows to as many generated write-ups as are asked for. */
export class Filled {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kindling-bench-'));
  /** As KINDLING_DATA_DIR names it; a server puts its keys beside it. */
  readonly dataDir = join(this.#folder, 'data');
  readonly writeUps: Generated[] = [];
  #database: Database | null = null;
  #source: Generator<Generated, never> | null = null;

  /** The open database with that many write-ups, or more when more were asked for before. */
  async upTo(count: number): Promise<Database> {
    const database = await this.#open();
    this.#source ??= generate(await modelOf(database.prisma));
    while (this.writeUps.length < count) {
      const source = this.#source;
      const size = Math.min(AT_ONCE, count - this.writeUps.length);
      const batch = Array.from({ length: size }, () => source.next().value);
      await insert(database, batch);
      this.writeUps.push(...batch);
    }
    return database;
  }

  /** Lets another process open it. */
  async close(): Promise<void> {
    await this.#database?.close();
    this.#database = null;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #open(): Promise<Database> {
    if (this.#database) return this.#database;
    this.#database = await openDatabase({ dataDir: this.dataDir });
    await migrate(this.#database.pool, MIGRATIONS);
    await seed(this.#database.prisma, { demo: false, today: new Date() });
    return this.#database;
  }
}

async function modelOf(prisma: PrismaClient) {
  const slugs = { select: { slug: true }, orderBy: { slug: 'asc' } } as const;
  const domains = await prisma.domain.findMany({ ...slugs, where: { parentId: { not: null } } });
  const vendors = await prisma.vendor.findMany(slugs);
  return {
    writeUps: await readLines<Generated>('write-ups.jsonl'),
    domains: domains.map(({ slug }) => slug),
    vendors: vendors.map(({ slug }) => slug),
  };
}

/** A statement a table with its rows as one value: parameters one by one would take minutes. */
async function insert({ pool }: Database, batch: readonly Generated[]): Promise<void> {
  const rows = batch.map((generated) => ({ generated, id: randomUUID(), mailboxId: randomUUID() }));
  const insertInto = async (table: string, values: readonly object[]) => {
    if (!values[0]) return;
    const columns = Object.keys(values[0]).map((name) => `"${name}"`);
    await pool.query(
      `INSERT INTO library."${table}" (${columns}) SELECT ${columns}
       FROM jsonb_populate_recordset(NULL::library."${table}", $1)`,
      [JSON.stringify(values)],
    );
  };
  const mailboxes = rows.map(({ mailboxId: id }) => ({ id, receiptHash: hashOf(id) }));
  await insertInto('Mailbox', mailboxes);
  await insertInto('WriteUp', rows.map(writeUpRow));
  for (const [table, field] of [
    ['Attempt', 'attempts'],
    ['Measure', 'measures'],
  ] as const) {
    const items = rows.flatMap(({ id, generated }) => numbered(id, generated[field]));
    await insertInto(table, items);
  }
  for (const [tag, field] of [
    ['Domain', 'domains'],
    ['Vendor', 'vendors'],
  ] as const) {
    await pool.query(
      `INSERT INTO library."_${tag}ToWriteUp" ("A", "B") SELECT tag.id, link.id
       FROM jsonb_to_recordset($1) AS link(id uuid, slug text)
       JOIN library."${tag}" tag ON tag.slug = link.slug`,
      [JSON.stringify(rows.flatMap(({ id, generated }) => links(id, generated[field])))],
    );
  }
}

interface Row {
  readonly generated: Generated;
  readonly id: string;
  readonly mailboxId: string;
}

function writeUpRow({ generated, id, mailboxId }: Row) {
  const {
    attempts: _a,
    measures: _m,
    domains: _d,
    vendors: _v,
    ...columns
  } = columnsOf({
    ...generated,
    profile: null,
  });
  return { ...columns, id, mailboxId, month: generated.month, release: 1 };
}

function numbered(writeUpId: string, items: readonly object[]) {
  return items.map((item, position) => ({ id: randomUUID(), ...item, position, writeUpId }));
}

function links(id: string, slugs: readonly string[]) {
  return slugs.map((slug) => ({ id, slug }));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
