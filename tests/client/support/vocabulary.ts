type Input = Record<string, unknown>;
type Answer = { readonly __typename: string; readonly message?: string } & Record<string, unknown>;

/** A small vocabulary that keeps what it was asked, and answers each change alike. */
export class Vocabulary {
  readonly asked: [field: string, input: Input][] = [];
  /** What every change is answered with, if it is to fail. */
  refusal: Answer | null = null;
  readonly root: Record<string, unknown> = {
    domains: ({ retired }: { retired: boolean }) => (retired ? [OLD_IMAGING] : [SECURITY, IMAGING]),
    vendors: ({ retired }: { retired: boolean }) =>
      page(retired ? [ALLSCRIPTS] : [EPIC, ORACLE_HEALTH]),
    synonyms: () => page([EHR]),
    vocabularyChanges: () => page(CHANGES),
    node: ({ id }: { id: string }) => NODES.find((each) => each.id === id) ?? null,
    updateDomain: this.#change('updateDomain', { domain: { ...IMAGING } }),
    createDomain: this.#change('createDomain', { domain: { ...IMAGING } }),
    updateVendor: this.#change('updateVendor', { vendor: { ...EPIC } }),
    updateSynonym: this.#change('updateSynonym', { synonym: { ...EHR } }),
    deleteSynonym: this.#change('deleteSynonym', { synonymId: 'ehr' }),
    undoVocabularyChange: this.#change('undoVocabularyChange', {}),
  };

  #change(field: string, payload: object) {
    return ({ input }: { input: Input }): Answer => {
      this.asked.push([field, { ...input }]);
      if (this.refusal) return this.refusal;
      const __typename = `${field[0]?.toUpperCase()}${field.slice(1)}Payload`;
      return { __typename, ...payload, change: change(1, `Changed ${input.id}.`, 'change') };
    };
  }
}

function page(nodes: readonly object[]) {
  return {
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
  };
}

function change(number: number, sentence: string, id = String(number)) {
  const state = { undoable: true, undone: false, heldBy: null, undoes: null };
  return { __typename: 'VocabularyChange', id, number, sentence, ...state };
}

const CHANGES = [
  { ...change(4, 'Took back number 2: Second.'), undoable: false, undoes: 2 },
  change(3, 'Third.'),
  { ...change(2, 'Second.'), undoable: false, undone: true },
  { ...change(1, 'First.'), undoable: false, heldBy: 3 },
];

const tag = { aliases: [], retired: false, mergedInto: null };
const domain = { __typename: 'Domain', ...tag, definition: 'It.', parent: null, children: [] };
const vendor = { __typename: 'Vendor', ...tag, category: 'EHR', ordinaryWord: false, names: [] };

const PHISHING = {
  ...{ ...domain, id: 'phishing', slug: 'phishing', name: 'Phishing', writeUpCount: 2 },
};
const SECURITY = {
  ...{ ...domain, id: 'security', slug: 'security', name: 'Cybersecurity', writeUpCount: 5 },
  children: [PHISHING],
};
const IMAGING = {
  ...{ ...domain, id: 'imaging', slug: 'imaging', name: 'Imaging', writeUpCount: 1 },
  aliases: ['radiology'],
};
const OLD_IMAGING = {
  ...{ ...domain, id: 'old', slug: 'old', name: 'Old imaging', writeUpCount: 0 },
  ...{ retired: true, mergedInto: IMAGING },
};

const EPIC = { ...vendor, id: 'epic', slug: 'epic', name: 'Epic', writeUpCount: 38 };
const ORACLE_HEALTH = {
  ...{ ...vendor, id: 'oracle', slug: 'oracle', name: 'Oracle Health', writeUpCount: 14 },
  aliases: ['Cerner', 'Millennium'],
  names: [otherName('Cerner', 'FORMER_NAME'), otherName('Millennium', 'PRODUCT')],
};
const ALLSCRIPTS = {
  ...{ ...vendor, id: 'allscripts', slug: 'allscripts', name: 'Allscripts', writeUpCount: 0 },
  retired: true,
};

function otherName(alias: string, kind: string) {
  return { alias, kind, fact: null, ordinaryWord: false, ambiguous: false, searchable: true };
}

const EHR = {
  ...{ __typename: 'Synonym', id: 'ehr', canonical: 'electronic health record' },
  ...{ strength: 'EXACT', equivalents: ['EHR', 'EMR'], oneWay: [], narrower: ['Epic'] },
  ...{ acronyms: [], ambiguous: ['EMR'] },
};

const NODES = [SECURITY, PHISHING, IMAGING, OLD_IMAGING, EPIC, ORACLE_HEALTH, ALLSCRIPTS, EHR];
