/** A search answer with these titles; the first word of each is marked. */
export function found(titles: readonly string[], more: object = {}) {
  return {
    __typename: 'SearchConnection',
    total: { value: titles.length, exact: true },
    nearest: 0,
    corrections: [],
    facets: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    edges: titles.map((title) => edge(title)),
    ...more,
  };
}

/** One entry of a search answer. */
export function edge(title: string, near = false) {
  const end = title.split(' ')[0]?.length ?? 0;
  return {
    cursor: title,
    near,
    title: { text: title, ranges: [{ start: 0, end }] },
    passage: { text: `About ${title}`, ranges: [] },
    node: writeUp(title),
  };
}

/** A write-up with this title, which is also its id. */
export function writeUp(title: string) {
  return {
    __typename: 'WriteUp',
    id: title,
    title,
    challenge: 'Pagers failed.\n\nEvery night.',
    context: null,
    attempts: [{ tried: 'More pagers.', failed: 'They failed too.' }],
    solution: 'Phones.',
    outcome: 'Quiet nights.',
    result: 'SOLVED',
    evidence: 'MEASURED',
    effort: 'MONTHS',
    measures: [{ name: 'Missed pages', before: 20, after: 5, unit: '%' }],
    lessons: ['Map every pager to a role'],
    phrases: [],
    month: '2025-03',
    revision: 1,
    synthetic: false,
    domains: [{ id: 'd', slug: 'secure-messaging', name: 'Secure messaging' }],
    vendors: [],
    profile: null,
    similar: { __typename: 'SimilarWriteUps', writeUps: [] },
  };
}

/** A group with this many write-ups. */
export const group = {
  name: 'Demo',
  demo: 'PRESENT',
  writeUpCount: 65,
  memberCount: 48,
  newestMonth: '2026-10',
};
