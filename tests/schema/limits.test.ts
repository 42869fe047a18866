import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { type Graph, type House, openHouse } from '../support/graph.ts';

let database: Database;
let house: House;
let member: Graph;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyDatabase(database);
  house = openHouse(database);
  member = await house.aMemberAsks();
});
afterAll(() => database?.close());

const CONTENT = `id title challenge context solution outcome result effort lessons phrases month
  revision evidence synthetic attempts { tried failed } measures { name before after unit }
  domains { slug name } vendors { slug name } profile { orgType sizeBand region }`;

/** What a page asks, and what an integrator who reads page by page asks. */
const ORDINARY = {
  'a page of whole write-ups': `{ writeUps { edges { node { ${CONTENT} } } } }`,
  'a hundred write-ups as a list': `{ writeUps(first: 100) { totalCount pageInfo { endCursor }
    edges { node { id title challenge solution outcome month domains { slug } vendors { slug } } } } }`,
  'both vocabularies with counts': `{
    domains { id slug name definition writeUpCount children { id slug name writeUpCount } }
    vendors(first: 100) { edges { node { id slug name aliases writeUpCount } } } }`,
  'a hundred results with passages': `{ search(query: "phones", first: 100) {
    ... on SearchConnection { total { value } facets { field values { value label count } }
      edges { near node { id month } title { text ranges { start end } }
        passage { text ranges { start end } } } } } }`,
  // What the search page asks for its fifth screen: its cache wants to know every type.
  'five screens of results': `{ search(query: "phones", first: 100) { __typename
    ... on InputValidationError { message __typename }
    ... on SearchConnection { total { value exact __typename } nearest
      corrections { from to __typename } pageInfo { hasNextPage __typename }
      facets { field values { value label count parent __typename } __typename }
      edges { near __typename
        title { text ranges { start end __typename } __typename }
        passage { text ranges { start end __typename } __typename }
        node { id result evidence month synthetic __typename
          domains { id name __typename } vendors { id name __typename }
          profile { orgType sizeBand region leadershipRole mainEhr __typename } } } } } }`,
  'what is similar to one write-up': `{ writeUps(first: 1) { edges { node { title
    similar { ... on SimilarWriteUps { writeUps { id title month result } } } } } } }`,
};

test.each(Object.entries(ORDINARY))('lets through what is ordinary: %s', async (_, operation) => {
  expect((await member.ask(operation)).errors).toBeUndefined();
});

const children = (depth: number): string =>
  depth === 0 ? 'slug' : `slug children { ${children(depth - 1)} }`;
const parents = (depth: number): string =>
  depth === 0 ? 'slug' : `slug parent { ${parents(depth - 1)} }`;
const many = (names: number) => Array.from({ length: names }, (_, at) => `a${at}: slug`).join(' ');

const TOO_MUCH = {
  'what is nested too deep': [`{ domains { ${parents(12)} } }`, /nested too deep/],
  'too many fields': [`{ domains { ${many(401)} } }`, /too many fields/],
  'a hundred of a list in a hundred of a list': [
    `{ writeUps(first: 100) { edges { node { domains { ${children(2)} } } } } }`,
    /smaller pages/,
  ],
  'what is similar to each of twenty': [
    `{ writeUps(first: 20) { edges { node {
      similar { ... on SimilarWriteUps { writeUps { title } } } } } } }`,
    /it costs 8\d{3}, and at most 6000 is allowed/,
  ],
  'the last hundred as well as the first': [
    `{ writeUps(last: 100) { edges { node { domains { ${children(2)} } } } } }`,
    /smaller pages/,
  ],
} as const;

test.each(Object.entries(TOO_MUCH))('refuses %s in words', async (_, [operation, words]) => {
  const { data, errors } = await member.ask(operation);

  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { message: expect.stringMatching(words), extensions: { code: 'TOO_MUCH' } },
  ]);
});

test('refuses a stranger in the same way, before anything is loaded', async () => {
  const [operation] = TOO_MUCH['what is nested too deep'];

  const { errors } = await house.aStranger().ask(operation);

  expect(errors).toBeDefined();
});

test('a page of a hundred holds a hundred', async () => {
  await house.prisma.vendor.createMany({
    data: Array.from({ length: 101 }, (_, at) => ({
      ...{ slug: `v${at}`, name: `V${at}`, category: 'x' },
    })),
  });

  const { vendors } = await member.execute(
    '{ vendors(first: 100) { totalCount edges { cursor } pageInfo { hasNextPage } } }',
  );

  expect(vendors).toMatchObject({ totalCount: 101, pageInfo: { hasNextPage: true } });
  expect(vendors.edges).toHaveLength(100);
});
