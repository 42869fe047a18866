import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import type { AliasKind } from '../generated/client/enums.ts';
import { readJson } from './data.ts';

interface DomainJson {
  readonly slug: string;
  readonly name: string;
  readonly definition: string;
  readonly synonyms: string[];
  readonly subdomains?: readonly DomainJson[];
}

interface VendorJson {
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly name_is_ordinary_word?: boolean;
  readonly aliases: readonly AliasJson[];
}

interface AliasJson {
  readonly alias: string;
  readonly type: keyof typeof KINDS;
  readonly fact?: string;
  readonly ordinary_word?: boolean;
  readonly ambiguous_acronym?: boolean;
  readonly searchable?: boolean;
}

interface SynonymJson {
  readonly canonical: string;
  readonly strength: 'exact' | 'loose';
  readonly equivalent: string[];
  readonly one_way: readonly { readonly from: string }[];
  readonly narrower: string[];
  readonly short_acronyms?: string[];
  readonly ambiguous_members?: string[];
}

const KINDS = {
  abbreviation_or_nickname: 'NICKNAME',
  product: 'PRODUCT',
  spelling_variant: 'SPELLING',
  former_name: 'FORMER_NAME',
  acquired_name: 'ACQUIRED_NAME',
  owner: 'OWNER',
} as const satisfies Record<string, AliasKind>;

/** Fills the three vocabularies, where they are still empty. */
export async function seedVocabulary(prisma: PrismaClient): Promise<void> {
  if ((await prisma.domain.count()) > 0) return;
  const { domains } = await readJson<{ domains: DomainJson[] }>('domains.json');
  const { vendors } = await readJson<{ vendors: VendorJson[] }>('vendors.json');
  const { groups } = await readJson<{ groups: SynonymJson[] }>('synonyms.json');
  await prisma.$transaction([
    prisma.domain.createMany({ data: domains.flatMap(domainRows) }),
    ...vendorStatements(prisma, vendors),
    prisma.synonym.createMany({ data: groups.map(synonymRow) }),
  ]);
}

function domainRows({ subdomains = [], ...domain }: DomainJson): Prisma.DomainCreateManyInput[] {
  const parent = domainRow(domain);
  return [parent, ...subdomains.map((child) => ({ ...domainRow(child), parentId: parent.id }))];
}

function domainRow({ slug, name, definition, synonyms }: DomainJson) {
  return { id: randomUUID(), slug, name, definition, aliases: synonyms };
}

function vendorStatements(prisma: PrismaClient, vendors: readonly VendorJson[]) {
  const rows = vendors.map((vendor) => ({ id: randomUUID(), vendor }));
  return [
    prisma.vendor.createMany({
      data: rows.map(({ id, vendor: { slug, name, category, name_is_ordinary_word } }) => ({
        id,
        slug,
        name,
        category,
        ordinaryWord: name_is_ordinary_word ?? false,
      })),
    }),
    prisma.vendorAlias.createMany({
      data: rows.flatMap(({ id, vendor }) => vendor.aliases.map((alias) => aliasRow(id, alias))),
    }),
  ];
}

function aliasRow(vendorId: string, json: AliasJson): Prisma.VendorAliasCreateManyInput {
  return {
    vendorId,
    alias: json.alias,
    kind: KINDS[json.type],
    fact: json.fact ?? null,
    ordinaryWord: json.ordinary_word ?? false,
    ambiguous: json.ambiguous_acronym ?? false,
    searchable: json.searchable ?? true,
  };
}

function synonymRow(json: SynonymJson): Prisma.SynonymCreateManyInput {
  return {
    canonical: json.canonical,
    strength: json.strength === 'exact' ? 'EXACT' : 'LOOSE',
    equivalents: json.equivalent,
    oneWay: json.one_way.map(({ from }) => from),
    narrower: json.narrower,
    acronyms: json.short_acronyms ?? [],
    ambiguous: json.ambiguous_members ?? [],
  };
}
