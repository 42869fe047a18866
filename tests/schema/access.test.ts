import { readFile } from 'node:fs/promises';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { anonymousSchema, signedInSchema } from '../../schema/index.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';
import { aReceipt } from '../support/factories.ts';
import { type Answer, type Graph, type House, openHouse } from '../support/graph.ts';

type Role = 'stranger' | 'key' | 'member' | 'reviewer' | 'administrator';

const DOORS = { SignedIn: signedInSchema, Anonymous: anonymousSchema } as const;
type DoorName = keyof typeof DOORS;

/** For whom each root field is open. A new field fails here until somebody has decided. */
const DECIDED: Record<DoorName, Record<string, Role[]>> = JSON.parse(
  await readFile(new URL('./access.json', import.meta.url), 'utf8'),
);

/** What passes validation, by the name of the argument; the policy is asked after it. */
const SAMPLES: Readonly<Record<string, () => unknown>> = {
  email: () => 'robin@hospital.example',
  receiptHash: () => aReceipt().receiptHash,
  receipt: () => aReceipt().receipt,
  days: () => 30,
  first: () => 5,
  last: () => 5,
  domains: () => ['mobile-devices'],
  // One word alone is no group.
  equivalents: () => ['y'],
};

const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN'];

let database: Database;
let house: House;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  house = openHouse(database);
  await house.tags({ domains: ['mobile-devices'], vendors: [] });
});
afterAll(() => database?.close());

describe.each(Object.entries(DOORS))('the %s door', (door, schema) => {
  const fields = rootFields(schema);
  const decided = DECIDED[door as DoorName];

  test('has a decision for each of its fields, and no other', () => {
    expect(Object.keys(decided).sort()).toEqual(fields.map(({ name }) => name).sort());
  });

  test.each(fields)('opens $name to those who were decided on, and to nobody else', async (one) => {
    const open: Role[] = [];
    for (const [role, graph] of Object.entries(await everybody(door as DoorName)))
      if (await isOpen(graph, one)) open.push(role as Role);

    expect(open).toEqual(decided[one.name]);
  });
});

test('a key changes nothing: of all mutations it may only ask for a sign-in link', () => {
  const open = Object.entries(DECIDED.SignedIn).filter(
    ([name, roles]) => name.startsWith('Mutation.') && roles.includes('key'),
  );

  expect(open.map(([name]) => name)).toEqual(['Mutation.requestSignInLink']);
});

test('a key reads exactly what a member reads, whoever it belongs to', () => {
  for (const [name, roles] of Object.entries(DECIDED.SignedIn))
    if (name.startsWith('Query.')) expect(roles.includes('key')).toBe(roles.includes('member'));
});

async function everybody(door: DoorName): Promise<Record<Role, Graph>> {
  const { anonymous } = house;
  // The anonymous door knows nobody, whoever comes.
  if (door === 'Anonymous')
    return {
      ...{ stranger: anonymous, key: anonymous, member: anonymous },
      ...{ reviewer: anonymous, administrator: anonymous },
    };
  return {
    stranger: house.aStranger(),
    key: await house.aKeyAsks(),
    member: await house.aMemberAsks(),
    reviewer: await house.aReviewerAsks(),
    administrator: await house.anAdministratorAsks(),
  };
}

interface RootField {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  return (['query', 'mutation'] as const).flatMap((kind) =>
    Object.values(roots[kind]?.getFields() ?? {}).map((field) => {
      return { name: `${roots[kind]?.name}.${field.name}`, kind, field };
    }),
  );
}

async function isOpen(graph: Graph, { kind, field }: RootField): Promise<boolean> {
  const { operation, variables } = minimal(kind, field);
  const { data, errors } = await graph.ask(operation, variables);
  const code = errors?.[0]?.extensions?.code;
  if (REFUSED.includes(String(code))) return false;
  // Anything else that goes wrong would hide what the policy says.
  expect(errors ?? []).toEqual([]);
  expect(typenameOf(data, field.name)).not.toBe('InputValidationError');
  return true;
}

function typenameOf(data: Answer, name: string): string | undefined {
  return data?.[name]?.__typename;
}

/** The field with all of its required arguments, and nothing asked of what it gives. */
function minimal(kind: string, { name, args, type }: GraphQLField<unknown, unknown>) {
  const required = args.filter((argument) => isNonNullType(argument.type));
  const declared = required.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = required.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
  const inBrackets = (text: string) => (text ? `(${text})` : '');
  return {
    operation: `${kind} ${inBrackets(declared)} { ${name}${inBrackets(passed)} ${selection} }`,
    variables: Object.fromEntries(required.map((argument) => [argument.name, sample(argument)])),
  };
}

function sample({ name, type }: GraphQLArgument | GraphQLInputField): unknown {
  return SAMPLES[name]?.() ?? sampleOf(type);
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || field.name in SAMPLES)
        .map((field) => [field.name, sample(field)]),
    );
  return { Int: 1, Float: 1, Boolean: true, String: 'x', ID: 'x' }[type.name];
}
