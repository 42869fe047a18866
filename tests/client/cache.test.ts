import { readFileSync } from 'node:fs';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { possibleTypes } from '../../client/graphql/cache.ts';
import { embeddedTypes } from '../../client/graphql/embedded-types.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

test('the cache knows what each interface of the graph can be', () => {
  const inSchema = types.filter(isInterfaceType).map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);

  expect(possibleTypes).toEqual(Object.fromEntries(inSchema));
});

test('the cache knows which types have no id', () => {
  const selfExplaining = /^(Query|Mutation|PageInfo)$|(Payload|Error|Edge)$/;
  const withoutId = types
    .filter(isObjectType)
    .filter((type) => !('id' in type.getFields()))
    .map(({ name }) => name)
    .filter((name) => !selfExplaining.test(name))
    .filter((name) => name === 'SearchConnection' || !name.endsWith('Connection'));

  expect([...embeddedTypes]).toEqual(withoutId.sort());
});
