import { readFile } from 'node:fs/promises';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { anonymousSchema, signedInSchema } from '../../schema/index.ts';

const DOORS = [
  ['schema.graphql', signedInSchema],
  ['anonymous.graphql', anonymousSchema],
] as const;

describe.each(DOORS)('the graph of %s', (file, schema) => {
  const definitions = [...definitionsOf(schema)];

  test.each(definitions)('describes $name', ({ description }) => {
    expect(description?.trim()).toBeTruthy();
  });

  test('is the one that is committed', async () => {
    const committed = await readFile(new URL(`../../schema/${file}`, import.meta.url), 'utf8');

    expect(`${printSchema(schema)}\n`).toBe(committed);
  });

  test('has no field for a person beside a contribution', () => {
    const persons = /author|member|viewer|person|creator|email/i;
    const types = ['WriteUp', 'Draft', 'Submission', 'Mailbox', 'Message', 'SubmitWriteUpInput'];

    const found = definitions.filter(
      ({ name }) => types.includes(name.split('.')[0] ?? '') && persons.test(name),
    );

    expect(found).toEqual([]);
  });
});

test('the anonymous graph knows no member, key or invitation', () => {
  const types = Object.keys(anonymousSchema.getTypeMap());

  expect(types.filter((name) => /Member|Viewer|ApiKey|Invitation|Role$/.test(name))).toEqual([
    'LeadershipRole',
  ]);
});

interface Definition {
  readonly name: string;
  readonly description: string | null | undefined;
}

function* definitionsOf(schema: GraphQLSchema): Generator<Definition> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    const { name, description } = type;
    yield { name, description };
    if (isEnumType(type)) for (const value of type.getValues()) yield within(name, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield within(name, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield within(name, field);
      for (const argument of field.args) yield within(`${name}.${field.name}`, argument);
    }
  }
}

function within(parent: string, { name, description }: Definition): Definition {
  return { name: `${parent}.${name}`, description };
}
