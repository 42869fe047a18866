/** One name that the vocabulary knows, before names of several entries are joined. */
export interface NamedExpansion {
  readonly name: string;
  readonly expansions: readonly { readonly name: string; readonly weight: number }[];
  /** Means something else, too: counts only beside another recognised name, or in capitals. */
  readonly needsContext: boolean;
  /** Known to the vocabulary, but too plain to decide alone what fits. */
  readonly plain: boolean;
}
