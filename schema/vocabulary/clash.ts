import type { Db } from './lock.ts';
import {
  folded,
  type Name,
  namesIn,
  namesOfDomain,
  namesOfSynonym,
  namesOfVendor,
} from './names.ts';
import type { RowChange } from './state.ts';

/** A name that a change would give a second time, and where its input gives it. */
export interface Clash {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * The first name that the rows bring in and that their own entry or another one has already; asked
 * before they are written. Names that were there before the change are left alone: the vocabularies
 * as delivered share some.
 */
export async function findClash(db: Db, rows: readonly RowChange[]): Promise<Clash | null> {
  const before = rows.flatMap((row) => namesIn(row, 'before'));
  for (const row of rows) {
    const names = namesIn(row, 'after');
    const clash = repeatedName(names, before) ?? (await takenName(db, row, names, before));
    if (clash) return clash;
  }
  return null;
}

function repeatedName(names: readonly Name[], before: readonly Name[]): Clash | null {
  const known = new Set(before.map(({ text }) => text));
  const isSame = (one: Name, other: Name) =>
    one.list === other.list && folded(one.text) === folded(other.text);
  for (const [at, name] of names.entries()) {
    const same = names.slice(0, at).find((other) => isSame(name, other));
    if (same && (same.text === name.text || !known.has(name.text)))
      return { message: `"${name.text}" is named here already; remove it.`, path: name.path };
  }
  return null;
}

async function takenName(
  db: Db,
  { noun, id }: RowChange,
  names: readonly Name[],
  before: readonly Name[],
): Promise<Clash | null> {
  const own = ({ shared }: Name) => !shared;
  const known = new Set(before.filter(own).map(({ text }) => folded(text)));
  const fresh = names.filter(own).filter(({ text }) => !known.has(folded(text)));
  if (fresh.length === 0) return null;
  const owners = await OWNERS[noun](db, id);
  for (const { text, path } of fresh) {
    const owner = owners.get(folded(text));
    if (owner)
      return {
        message: `"${text}" is a name of ${owner} already; choose another, or change that one.`,
        path,
      };
  }
  return null;
}

/** Whose each name is, of all entries but one; what was merged has given its names away. */
const OWNERS: Record<RowChange['noun'], (db: Db, but: string) => Promise<Map<string, string>>> = {
  async DOMAIN(db, but) {
    const others = await db.domain.findMany({ where: { id: { not: but }, mergedIntoId: null } });
    return ownersOf(
      others,
      namesOfDomain,
      ({ name, retired }) => `the ${maybe(retired)}domain "${name}"`,
    );
  },
  async VENDOR(db, but) {
    const others = await db.vendor.findMany({
      where: { id: { not: but }, mergedIntoId: null },
      include: { aliases: true },
    });
    return ownersOf(
      others,
      namesOfVendor,
      ({ name, retired }) => `the ${maybe(retired)}vendor "${name}"`,
    );
  },
  async SYNONYM(db, but) {
    const others = await db.synonym.findMany({ where: { id: { not: but } } });
    return ownersOf(
      others,
      namesOfSynonym,
      ({ canonical }) => `the words that mean "${canonical}"`,
    );
  },
};

const maybe = (retired: boolean) => (retired ? 'retired ' : '');

function ownersOf<Entry>(
  entries: readonly Entry[],
  names: (entry: Entry) => Name[],
  label: (entry: Entry) => string,
): Map<string, string> {
  const owned = (entry: Entry) => names(entry).filter(({ shared }) => !shared);
  return new Map(
    entries.flatMap((entry) =>
      owned(entry).map(({ text }) => [folded(text), label(entry)] as const),
    ),
  );
}
