import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { type Changed, changeVocabulary, type Plan } from './change.ts';
import { found, refuseMerged, withGiven } from './given.ts';
import { type Ends, type MergeInput, readEnds } from './merge.ts';
import { folded } from './names.ts';
import { readVendor, readVendorsInto } from './rows.ts';
import { listChange, quoted, renaming, retiring, sentenceOf } from './sentence.ts';
import { newSlug } from './slug.ts';
import type { AliasState, VendorState } from './state.ts';

/** Another name as it is given; whether it is searched follows from what it is. */
export interface GivenName extends Pick<AliasState, 'alias' | 'kind'> {
  readonly fact?: string | null | undefined;
  readonly ordinaryWord?: boolean | null | undefined;
  readonly ambiguous?: boolean | null | undefined;
}

export interface NewVendor {
  readonly name: string;
  readonly category: string;
  readonly ordinaryWord?: boolean | null | undefined;
  readonly names?: readonly GivenName[] | null | undefined;
}

export function createVendor(prisma: PrismaClient, input: NewVendor): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { name, category, ordinaryWord, names } = input;
    const after: VendorState = {
      ...{ slug: await newSlug(db, 'vendor', name), name, category },
      ...{ ordinaryWord: ordinaryWord ?? false, retired: false, mergedIntoId: null },
      aliases: aliasesOf(names ?? [], []),
    };
    return {
      sentence: `Added the vendor ${quoted(name)}.`,
      rows: [{ noun: 'VENDOR', id: randomUUID(), before: null, after }],
    };
  });
}

/** What is absent or null stays as it is. */
export interface VendorPatch extends Partial<Omit<NewVendor, 'name' | 'category'>> {
  readonly id: string | null;
  readonly name?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly retired?: boolean | null | undefined;
}

export function updateVendor(prisma: PrismaClient, patch: VendorPatch): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { id: _, names, ...given } = patch;
    const { id, before } = await found(patch.id, (one) => readVendor(db, one), 'vendor');
    refuseMerged(before);
    const aliases = names && unlessSame(before.aliases, aliasesOf(names, before.aliases));
    const after = withGiven(before, { ...given, aliases });
    const parts = [
      ...renaming(before.name, after.name),
      ...listChange('other names', textsOf(before), textsOf(after)),
      ...(before.category === after.category ? [] : [`now makes ${quoted(after.category)}`]),
      ...retiring(before.retired, after.retired),
    ];
    return {
      sentence: sentenceOf(`the vendor ${quoted(before.name)}`, parts),
      rows: [{ noun: 'VENDOR', id, before, after }],
    };
  });
}

const textsOf = ({ aliases }: VendorState) => aliases.map(({ alias }) => alias);

/** Their order says nothing. */
function unlessSame(before: AliasState[], after: AliasState[]): AliasState[] {
  return isDeepStrictEqual(new Set(before), new Set(after)) ? before : after;
}

function aliasesOf(names: readonly GivenName[], before: readonly AliasState[]): AliasState[] {
  return names.map(({ alias, kind, fact, ordinaryWord, ambiguous }) => {
    const known = before.find((one) => one.alias === alias && one.kind === kind);
    return {
      ...{ alias, kind, fact: fact || null },
      ...{ ordinaryWord: ordinaryWord ?? false, ambiguous: ambiguous ?? false },
      searchable: known?.searchable ?? kind !== 'OWNER',
    };
  });
}

/** Lets a vendor take another's place; the payload is about the one that stays. */
export function mergeVendors(prisma: PrismaClient, input: MergeInput): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const ends = await readEnds('vendor', input, (id) => readVendor(db, id));
    const { source, target } = ends;
    const before = await readVendorsInto(db, ends.id);
    return {
      sentence: `Merged the vendor ${quoted(source.name)} into ${quoted(target.name)}.`,
      rows: mergedRows(ends, before),
    };
  });
}

type Earlier = Awaited<ReturnType<typeof readVendorsInto>>;

/** The target with the names of the source first, then what was merged into the source, then it. */
function mergedRows(
  { id, intoId, source, target }: Ends<VendorState>,
  earlier: Earlier,
): Plan['rows'] {
  const aliases = withNames(target, [nameOf(source), ...source.aliases]);
  return [
    { noun: 'VENDOR', id: intoId, before: target, after: { ...target, aliases } },
    ...earlier.map(({ id: merged, ...before }) => ({
      ...{ noun: 'VENDOR' as const, id: merged, before },
      after: { ...before, mergedIntoId: intoId },
    })),
    {
      ...{ noun: 'VENDOR', id, before: source },
      after: { ...source, retired: true, mergedIntoId: intoId },
    },
  ];
}

/** The name of a vendor that is no more, as a name of the one that took its place. */
function nameOf({ name, ordinaryWord }: VendorState): AliasState {
  const doubts = { ordinaryWord, ambiguous: false };
  return { alias: name, kind: 'FORMER_NAME', fact: null, ...doubts, searchable: true };
}

/** Each name once; one that is searched goes before one that is not. */
function withNames(target: VendorState, more: readonly AliasState[]): AliasState[] {
  const known = new Set([folded(target.name)]);
  const all = [...target.aliases, ...more];
  const kept: AliasState[] = [];
  for (const alias of [...all.filter(isSearched), ...all.filter((one) => !isSearched(one))]) {
    const isOwn = target.aliases.includes(alias) && isSearched(alias);
    if (!isOwn && known.has(folded(alias.alias))) continue;
    known.add(folded(alias.alias));
    kept.push(alias);
  }
  return kept;
}

const isSearched = ({ searchable }: AliasState) => searchable;
