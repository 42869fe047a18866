import type { NamedExpansion } from './names.ts';
import type { DomainEntry, VendorAliasEntry, VendorEntry } from './vocabulary.ts';

const SAME_COMPANY = 0.9;
const FORMERLY = 0.8;
const DOMAIN = 0.6;
/** A single plain word that is some domain's alias ("templates") hints at the domain, no more. */
const PLAIN_WORD = 0.3;

const TO_VENDOR: Readonly<Record<VendorAliasEntry['kind'], number>> = {
  NICKNAME: SAME_COMPANY,
  SPELLING: SAME_COMPANY,
  PRODUCT: FORMERLY,
  FORMER_NAME: FORMERLY,
  ACQUIRED_NAME: FORMERLY,
  OWNER: 0,
};

const ANOTHER_NAME: ReadonlySet<VendorAliasEntry['kind']> = new Set([
  'NICKNAME',
  'SPELLING',
  'FORMER_NAME',
]);

/** A vendor's name and searchable aliases with what they lead to. */
export function* vendorNames(vendor: VendorEntry): Iterable<NamedExpansion> {
  const otherNames = vendor.aliases.filter(
    (alias) => ANOTHER_NAME.has(alias.kind) && isPlain(alias),
  );
  yield {
    name: vendor.name,
    expansions: otherNames.map((alias) => ({ name: alias.alias, weight: TO_VENDOR[alias.kind] })),
    needsContext: vendor.ordinaryWord,
    plain: false,
  };
  for (const alias of vendor.aliases) {
    if (!alias.searchable || alias.kind === 'OWNER') continue;
    yield {
      name: alias.alias,
      expansions: [{ name: vendor.name, weight: TO_VENDOR[alias.kind] }],
      needsContext: alias.ordinaryWord || alias.ambiguous,
      plain: false,
    };
  }
}

/** A domain's name and aliases, each leading to the other. */
export function* domainNames(domain: DomainEntry): Iterable<NamedExpansion> {
  const telling = domain.aliases.filter(isTelling);
  const aliases = telling.map((alias) => ({ name: alias, weight: DOMAIN }));
  yield { name: domain.name, expansions: aliases, needsContext: false, plain: false };
  for (const alias of domain.aliases) {
    const plain = !isTelling(alias);
    const weight = plain ? PLAIN_WORD : DOMAIN;
    yield { name: alias, expansions: [{ name: domain.name, weight }], needsContext: false, plain };
  }
}

/** What `WriteUpDocument.names` should hold for a vendor tag: names, not products. */
export function indexedVendorNames(vendor: VendorEntry): string[] {
  const others = vendor.aliases.filter((alias) => ANOTHER_NAME.has(alias.kind) && isPlain(alias));
  return [vendor.name, ...others.map((alias) => alias.alias)];
}

/** What `WriteUpDocument.names` should hold for a domain tag: its name, and aliases that tell. */
export function indexedDomainNames(domain: DomainEntry): string[] {
  return [domain.name, ...domain.aliases.filter(isTelling)];
}

function isPlain(alias: VendorAliasEntry): boolean {
  return alias.searchable && !alias.ordinaryWord && !alias.ambiguous;
}

/** Several words, an acronym or a coined name ("SmartPhrase"); not one everyday word. */
function isTelling(alias: string): boolean {
  return /[\s/]/.test(alias.trim()) || (alias.length > 2 && /\p{Lu}.*\p{Lu}|\d/u.test(alias));
}
