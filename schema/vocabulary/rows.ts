import type { Db } from './lock.ts';
import type { DomainState, RowChange, SynonymState, VendorState } from './state.ts';

const DOMAIN = {
  ...{ slug: true, name: true, definition: true, aliases: true },
  ...{ retired: true, parentId: true, mergedIntoId: true },
} as const;

const ALIAS = {
  ...{ alias: true, kind: true, fact: true },
  ...{ ordinaryWord: true, ambiguous: true, searchable: true },
} as const;

const VENDOR = {
  ...{ slug: true, name: true, category: true, ordinaryWord: true },
  ...{ retired: true, mergedIntoId: true },
  aliases: { select: ALIAS, orderBy: { alias: 'asc' } },
} as const;

const SYNONYM = {
  ...{ canonical: true, strength: true, equivalents: true, oneWay: true },
  ...{ narrower: true, acronyms: true, ambiguous: true },
} as const;

export function readDomain(db: Db, id: string): Promise<DomainState | null> {
  return db.domain.findUnique({ where: { id }, select: DOMAIN });
}

export function readVendor(db: Db, id: string): Promise<VendorState | null> {
  return db.vendor.findUnique({ where: { id }, select: VENDOR });
}

export function readSynonym(db: Db, id: string): Promise<SynonymState | null> {
  return db.synonym.findUnique({ where: { id }, select: SYNONYM });
}

/** The domains that hang on this one: those inside it, and those that were merged into it. */
export function readDomainsAround(db: Db, id: string) {
  return db.domain.findMany({
    where: { OR: [{ parentId: id, mergedIntoId: null }, { mergedIntoId: id }] },
    select: { id: true, ...DOMAIN },
    orderBy: { slug: 'asc' },
  });
}

/** The vendors that were merged into this one. */
export function readVendorsInto(db: Db, id: string) {
  return db.vendor.findMany({
    where: { mergedIntoId: id },
    select: { id: true, ...VENDOR },
    orderBy: { slug: 'asc' },
  });
}

/** Makes an entry what it is after a change. */
export async function writeRow(db: Db, row: RowChange): Promise<void> {
  if (row.noun === 'DOMAIN') await writeDomain(db, row.id, row.after);
  else if (row.noun === 'VENDOR') await writeVendor(db, row.id, row.after);
  else await writeSynonym(db, row.id, row.after);
}

async function writeDomain(db: Db, id: string, state: DomainState | null): Promise<void> {
  if (!state) await db.domain.delete({ where: { id } });
  else await db.domain.upsert({ where: { id }, create: { id, ...state }, update: state });
}

async function writeVendor(db: Db, id: string, state: VendorState | null): Promise<void> {
  if (!state) {
    await db.vendor.delete({ where: { id } });
    return;
  }
  const { aliases, ...columns } = state;
  await db.vendor.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await db.vendorAlias.deleteMany({ where: { vendorId: id } });
  await db.vendorAlias.createMany({ data: aliases.map((alias) => ({ ...alias, vendorId: id })) });
}

async function writeSynonym(db: Db, id: string, state: SynonymState | null): Promise<void> {
  if (!state) await db.synonym.delete({ where: { id } });
  else await db.synonym.upsert({ where: { id }, create: { id, ...state }, update: state });
}
