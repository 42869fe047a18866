import { encodeGlobalId } from '../../schema/node.ts';
import type { Answer, Graph, House } from '../support/graph.ts';

const DOMAIN = `domain { id slug name definition aliases retired parent { slug } mergedInto { slug }
  children { slug } writeUpCount }`;
const VENDOR = `vendor { id slug name category ordinaryWord retired mergedInto { slug } writeUpCount
  names { alias kind fact ordinaryWord ambiguous searchable } }`;
const SYNONYM = `synonym { id canonical strength equivalents oneWay narrower acronyms ambiguous }`;

const SELECTIONS = {
  ...{ createDomain: DOMAIN, updateDomain: DOMAIN, mergeDomains: DOMAIN },
  ...{ createVendor: VENDOR, updateVendor: VENDOR, mergeVendors: VENDOR },
  ...{ createSynonym: SYNONYM, updateSynonym: SYNONYM, deleteSynonym: 'synonymId' },
  undoVocabularyChange: '',
} as const;

const ISSUES = '... on InputValidationError { issues { message path } }';

type Mutation = keyof typeof SELECTIONS;

/** One change to the vocabularies, with all that comes of it. */
export function changing(name: Mutation): string {
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${capital}Input!) {
    ${name}(input: $input) {
      __typename
      ... on ${capital}Payload { ${SELECTIONS[name]} change { id number sentence undone undoable } }
      ${/^(delete|undo)/.test(name) ? '' : ISSUES}
      ... on Error { code message path }
    }
  }`;
}

export const CHANGES = `{ vocabularyChanges { totalCount edges { node {
  id number sentence undone undoable heldBy undoes } } } }`;

export const TAGS = `query ($retired: Boolean) {
  domains(retired: $retired) { slug name mergedInto { slug } children { slug } }
  vendors(retired: $retired) { totalCount edges { node { slug name mergedInto { slug } } } }
}`;

/** What an administrator does to the vocabularies, through the graph. */
export function administer(administrator: Graph) {
  const change = async (name: Mutation, input: object): Promise<Answer> =>
    (await administrator.execute(changing(name), { input }))[name];
  return {
    change,
    /** The payload; fails the test on an expected failure. */
    async done(name: Mutation, input: object): Promise<Answer> {
      const answer = await change(name, input);
      if (answer.code) throw new Error(`${name}: ${answer.message}`);
      return answer;
    },
    undo: ({ change: { id } }: Answer) => change('undoVocabularyChange', { id }),
    changes: async (): Promise<Answer[]> =>
      (await administrator.execute(CHANGES)).vocabularyChanges.edges.map(
        ({ node }: Answer) => node,
      ),
    tags: (retired = false): Promise<Answer> => administrator.execute(TAGS, { retired }),
  };
}

export type Administer = ReturnType<typeof administer>;

export const domainId = ({ id }: { id: string }) => encodeGlobalId('Domain', id);
export const vendorId = ({ id }: { id: string }) => encodeGlobalId('Vendor', id);

/** Everything that the vocabularies and the tags of write-ups are, to be compared with later. */
export async function vocabularyOf({ prisma }: House) {
  const bySlug = { orderBy: { slug: 'asc' as const } };
  const carrying = { writeUps: { select: { id: true }, orderBy: { id: 'asc' as const } } };
  const aliases = { omit: { id: true }, orderBy: { alias: 'asc' as const } };
  return {
    domains: await prisma.domain.findMany({ ...bySlug, include: carrying }),
    vendors: await prisma.vendor.findMany({ ...bySlug, include: { ...carrying, aliases } }),
    synonyms: await prisma.synonym.findMany({ orderBy: { canonical: 'asc' } }),
  };
}
