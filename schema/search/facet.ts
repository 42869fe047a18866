import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { Result } from '../../prisma/generated/client/enums.ts';
import type { FacetField } from '../../search/document.ts';
import type { SearchResponse } from '../../search/engine.ts';
import { builder } from '../builder.ts';
import type { Evidence } from '../write-up/enums.ts';

interface FacetValueShape {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly parent: string | null;
}

interface FacetShape {
  readonly field: FacetField;
  readonly values: FacetValueShape[];
}

const FacetFieldEnum = builder.enumType('FacetField', {
  description: 'What results can be narrowed by.',
  values: {
    DOMAIN: { value: 'domains', description: 'Domain, by slug.' },
    VENDOR: { value: 'vendors', description: 'Vendor, by slug.' },
    RESULT: { value: 'result', description: 'How it ended.' },
    EVIDENCE: { value: 'evidence', description: 'How much stands behind it.' },
    YEAR: { value: 'year', description: 'The year of release.' },
  } as const satisfies Record<string, { value: FacetField; description: string }>,
});

const FacetValue = builder.objectRef<FacetValueShape>('FacetValue').implement({
  description: 'One value and how many results have it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As a filter takes it.' }),
    label: t.exposeString('label', { description: 'As a person reads it.' }),
    count: t.exposeInt('count', { description: 'How many fit with this value.' }),
    parent: t.exposeString('parent', {
      nullable: true,
      description: 'The slug of the wider domain, for a narrower one.',
    }),
  }),
});

export const Facet = builder.objectRef<FacetShape>('Facet').implement({
  description:
    'The values of one field among the results and in the filter, the most frequent first; years newest first.',
  fields: (t) => ({
    field: t.expose('field', { type: FacetFieldEnum, description: 'The field.' }),
    values: t.expose('values', { type: [FacetValue], description: 'Its values.' }),
  }),
});

type Named = ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>;

/** Facets of an answer, with names for people. */
export async function facetsOf(
  facets: SearchResponse['facets'],
  prisma: PrismaClient,
): Promise<FacetShape[]> {
  const names = await tagNames(facets, prisma);
  return Object.entries(facets).map(([field, counts]) => ({
    // The keys of a response's facets are facet fields; Object.entries forgets that.
    field: field as FacetField,
    values: Object.entries(counts)
      .map(([value, count]) => ({ value, count, ...labelOf(value, names) }))
      .sort(field === 'year' ? byYear : byCount),
  }));
}

const byCount = (a: FacetValueShape, b: FacetValueShape) =>
  b.count - a.count || a.label.localeCompare(b.label);

const byYear = (a: FacetValueShape, b: FacetValueShape) => b.value.localeCompare(a.value);

/** The values that are no tags and no numbers. */
const WORDS: Readonly<Record<string, string>> = {
  SOLVED: 'Solved',
  PARTLY: 'Partly solved',
  DID_NOT_WORK: 'Did not work',
  REPORTED: 'Reported',
  MEASURED: 'Measured',
} satisfies Record<Result | Evidence, string>;

function labelOf(value: string, names: Named) {
  const named = names.get(value);
  return { label: named?.name ?? WORDS[value] ?? value, parent: named?.parent ?? null };
}

async function tagNames(facets: SearchResponse['facets'], prisma: PrismaClient): Promise<Named> {
  const slugs = (field: FacetField) => ({ slug: { in: Object.keys(facets[field] ?? {}) } });
  const [domains, vendors] = await Promise.all([
    prisma.domain.findMany({ where: slugs('domains'), include: { parent: true } }),
    prisma.vendor.findMany({ where: slugs('vendors') }),
  ]);
  return new Map([
    ...vendors.map(({ slug, name }) => [slug, { name, parent: null }] as const),
    ...domains.map(
      ({ slug, name, parent }) => [slug, { name, parent: parent?.slug ?? null }] as const,
    ),
  ]);
}
