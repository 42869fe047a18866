import type { AliasState, RowChange, SynonymState } from './state.ts';

/** A name that an entry of a vocabulary has. */
export interface Name {
  readonly text: string;
  /** Where it stands in the input that gives it. */
  readonly path: readonly (string | number)[];
  /** Within one list no name stands twice. */
  readonly list: string;
  /** Others may have it, too. */
  readonly shared: boolean;
}

/** As names are compared: without case, width and doubled spaces. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

interface NamedDomain {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface NamedVendor {
  readonly name: string;
  readonly aliases: readonly Pick<AliasState, 'alias' | 'kind' | 'ambiguous'>[];
}

export function namesOfDomain({ name, aliases }: NamedDomain): Name[] {
  const list = 'names';
  return [
    { text: name, path: ['name'], list, shared: false },
    ...aliases.map((text, at) => ({ text, path: ['aliases', at], list, shared: false })),
  ];
}

export function namesOfVendor({ name, aliases }: NamedVendor): Name[] {
  const list = 'names';
  return [
    { text: name, path: ['name'], list, shared: false },
    ...aliases.map((one, at) => ({
      ...{ text: one.alias, path: ['names', at, 'alias'], list, shared: isShared(one) },
    })),
  ];
}

/** Owners and bought companies may be listed themselves, and doubtful names belong to several. */
function isShared({ kind, ambiguous }: Pick<AliasState, 'kind' | 'ambiguous'>): boolean {
  return ambiguous || kind === 'OWNER' || kind === 'ACQUIRED_NAME';
}

const LISTS = ['equivalents', 'oneWay', 'narrower'] as const;

/** Only what means the same belongs to one group alone. */
export function namesOfSynonym(group: Omit<SynonymState, 'strength' | 'acronyms'>): Name[] {
  const shared = (list: (typeof LISTS)[number], text: string) =>
    list !== 'equivalents' || group.ambiguous.includes(text);
  return [
    { text: group.canonical, path: ['canonical'], list: 'canonical', shared: false },
    ...LISTS.flatMap((list) =>
      group[list].map((text, at) => ({
        ...{ text, path: [list, at], list, shared: shared(list, text) },
      })),
    ),
  ];
}

/** The names of an entry before or after a change; none where it is not there. */
export function namesIn(row: RowChange, when: 'before' | 'after'): Name[] {
  if (row.noun === 'DOMAIN') return orNone(row[when], namesOfDomain);
  if (row.noun === 'VENDOR') return orNone(row[when], namesOfVendor);
  return orNone(row[when], namesOfSynonym);
}

function orNone<Entry>(entry: Entry | null, names: (entry: Entry) => Name[]): Name[] {
  return entry ? names(entry) : [];
}
