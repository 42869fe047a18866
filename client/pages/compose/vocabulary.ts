/** A domain or vendor that a write-up can carry. */
export interface TagOption {
  readonly slug: string;
  readonly name: string;
  /** What stands beside the name: the wider domain, or the kind of vendor. */
  readonly group: string;
  /** Other names by which somebody may look for it. */
  readonly aliases: readonly string[];
}

/** Every tag there is, in the order in which it is shown. */
export interface Vocabulary {
  readonly domains: readonly TagOption[];
  readonly vendors: readonly TagOption[];
}

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A domain as the graph gives it, with those inside it. */
export interface DomainRow extends Row {
  readonly children: readonly Row[];
}

/** A vendor as the graph gives it. */
export interface VendorRow extends Row {
  readonly category: string;
}

/** Lays the two levels of domains and the vendors out as lists to choose from. */
export function toVocabulary(
  domains: readonly DomainRow[],
  vendors: readonly VendorRow[],
): Vocabulary {
  return {
    domains: domains.flatMap(({ children, ...parent }) => [
      { ...parent, group: '' },
      ...children.map((child) => ({ ...child, group: parent.name })),
    ]),
    vendors: vendors.map((vendor) => ({ ...vendor, group: vendor.category })),
  };
}

/** The tags that a typed word fits, by name first and then by another name. */
export function matchingTags(options: readonly TagOption[], typed: string): readonly TagOption[] {
  const word = fold(typed);
  if (word === '') return options;
  const byName = options.filter(({ name }) => fold(name).includes(word));
  const byOther = options.filter(
    (option) =>
      !byName.includes(option) &&
      [option.group, ...option.aliases].some((alias) => fold(alias).includes(word)),
  );
  return [...byName, ...byOther];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
