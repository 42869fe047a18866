import type { Expansion } from './plan.ts';

/** The vocabulary tables as the query layer needs them; given as an argument, never read here. */
export interface Vocabulary {
  readonly synonyms: readonly SynonymEntry[];
  readonly vendors: readonly VendorEntry[];
  readonly domains: readonly DomainEntry[];
}

/** See `Synonym` in the data model for what each list means. */
export interface SynonymEntry {
  readonly canonical: string;
  readonly strength: 'EXACT' | 'LOOSE';
  readonly equivalents: readonly string[];
  readonly oneWay: readonly string[];
  readonly narrower: readonly string[];
  readonly acronyms: readonly string[];
  readonly ambiguous: readonly string[];
}

export interface VendorEntry {
  readonly slug: string;
  readonly name: string;
  readonly ordinaryWord: boolean;
  readonly aliases: readonly VendorAliasEntry[];
}

export interface VendorAliasEntry {
  readonly alias: string;
  readonly kind: 'NICKNAME' | 'PRODUCT' | 'SPELLING' | 'FORMER_NAME' | 'ACQUIRED_NAME' | 'OWNER';
  readonly ordinaryWord: boolean;
  readonly ambiguous: boolean;
  readonly searchable: boolean;
}

export interface DomainEntry {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the vocabulary knows of a phrase. */
export interface VocabularyEntry {
  readonly expansions: readonly Expansion[];
  /** Expansions that hold only in context; out of it they weigh little. */
  readonly inContext: readonly Expansion[];
  readonly recognised: boolean;
  readonly recognisedInContext: boolean;
}

/** One name of something in the vocabulary, prepared for suggesting it while somebody types. */
export interface Term {
  readonly kind: 'DOMAIN' | 'VENDOR' | 'SYNONYM';
  /** Its proper name. */
  readonly text: string;
  /** What a filter takes; null for a synonym. */
  readonly slug: string | null;
  /** The other name that this is; null for the proper one. */
  readonly alias: string | null;
  /** This name's folded words. */
  readonly words: readonly string[];
}

/** The vocabulary prepared for looking up phrases; made by `indexVocabulary` once, then only read. */
export interface VocabularyIndex {
  readonly entries: ReadonlyMap<string, VocabularyEntry>;
  readonly longest: number;
  readonly terms: readonly Term[];
}
