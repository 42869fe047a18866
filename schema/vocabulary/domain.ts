import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { ConflictError } from '../errors.ts';
import { type Changed, changeVocabulary, type Plan } from './change.ts';
import { found, refuseMerged, withGiven } from './given.ts';
import type { Db } from './lock.ts';
import { type Ends, type MergeInput, readEnds } from './merge.ts';
import { folded } from './names.ts';
import { readDomain, readDomainsAround } from './rows.ts';
import { listChange, quoted, renaming, retiring, sentenceOf } from './sentence.ts';
import { newSlug } from './slug.ts';
import type { DomainState } from './state.ts';

export interface NewDomain {
  readonly name: string;
  readonly definition: string;
  /** Null when the id given is none; absent for a top-level domain. */
  readonly parentId?: string | null;
  readonly aliases?: readonly string[] | null | undefined;
}

export function createDomain(prisma: PrismaClient, input: NewDomain): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { name, definition, parentId } = input;
    if (parentId !== undefined) await refuseParent(db, parentId);
    const after: DomainState = {
      ...{ slug: await newSlug(db, 'domain', name), name, definition },
      ...{ aliases: [...(input.aliases ?? [])], retired: false },
      ...{ parentId: parentId ?? null, mergedIntoId: null },
    };
    return {
      sentence: `Added the domain ${quoted(name)}.`,
      rows: [{ noun: 'DOMAIN', id: randomUUID(), before: null, after }],
    };
  });
}

/** A retired one, or one inside another, is refused when the tree is looked at. */
async function refuseParent(db: Db, id: string | null): Promise<void> {
  const { before } = await found(id, (one) => readDomain(db, one), 'domain', 'parentId');
  refuseMerged(before, 'parentId');
}

/** What is absent or null stays as it is. */
export interface DomainPatch {
  readonly id: string | null;
  readonly name?: string | null | undefined;
  readonly definition?: string | null | undefined;
  readonly aliases?: string[] | null | undefined;
  readonly retired?: boolean | null | undefined;
}

export function updateDomain(prisma: PrismaClient, patch: DomainPatch): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const { id: _, ...given } = patch;
    const { id, before } = await found(patch.id, (one) => readDomain(db, one), 'domain');
    refuseMerged(before);
    const after = withGiven(before, given);
    const parts = [
      ...renaming(before.name, after.name),
      ...listChange('other names', before.aliases, after.aliases),
      ...(before.definition === after.definition ? [] : ['defined anew']),
      ...retiring(before.retired, after.retired),
    ];
    return {
      sentence: sentenceOf(`the domain ${quoted(before.name)}`, parts),
      rows: [{ noun: 'DOMAIN', id, before, after }],
    };
  });
}

/** Lets a domain take another's place; the payload is about the one that stays. */
export function mergeDomains(prisma: PrismaClient, input: MergeInput): Promise<Changed> {
  return changeVocabulary(prisma, async (db) => {
    const ends = await readEnds('domain', input, (id) => readDomain(db, id));
    const { source, target } = ends;
    if (target.parentId === ends.id)
      throw new ConflictError(
        `"${target.name}" is part of "${source.name}"; merge it the other way round.`,
        ['input', 'intoId'],
      );
    return {
      sentence: `Merged the domain ${quoted(source.name)} into ${quoted(target.name)}.`,
      rows: await mergedRows(db, ends),
    };
  });
}

/** The target with the names of the source first, then what hung on the source, then the source. */
async function mergedRows(db: Db, { id, intoId, source, target }: Ends<DomainState>) {
  const aliases = withNames(target, [source.name, ...source.aliases]);
  const rows: Plan['rows'] = [
    { noun: 'DOMAIN', id: intoId, before: target, after: { ...target, aliases } },
    ...(await readDomainsAround(db, id)).map(({ id: around, ...before }) => ({
      ...{ noun: 'DOMAIN' as const, id: around, before },
      after: before.mergedIntoId
        ? { ...before, mergedIntoId: intoId }
        : { ...before, parentId: intoId },
    })),
    {
      noun: 'DOMAIN',
      id,
      before: source,
      after: { ...source, retired: true, mergedIntoId: intoId },
    },
  ];
  return rows;
}

function withNames({ name, aliases }: DomainState, more: readonly string[]): string[] {
  const known = new Map([name, ...aliases, ...more].map((text) => [folded(text), text]));
  for (const text of [...aliases, name]) known.delete(folded(text));
  return [...aliases, ...known.values()];
}
