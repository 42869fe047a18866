// @vitest-environment node
import { print } from 'graphql';
import { expect, test } from 'vitest';
import { precompiled } from '../../client/build/precompile.ts';
import { compiledDocument } from '../../client/graphql/compiled.ts';
import { graphql } from '../../client/graphql/graphql.ts';

const run = (source: string, names: Record<string, unknown> = {}) =>
  new Function('compiledDocument', ...Object.keys(names), `return ${precompiled(source)}`)(
    compiledDocument,
    ...Object.values(names),
  );

test('a document parsed while building is the one that would be parsed while running', () => {
  const fragment = graphql(`fragment Title on WriteUp @_unmask { title }`);
  const text = 'query WriteUp($id: ID!) { writeUp(id: $id) { id ...Title } }';
  const other = 'graphql(`fragment Title on WriteUp @_unmask { title }`)';

  const compiled = run(`graphql(\`${text}\`, [Title])`, { Title: run(other) });

  expect(print(compiled)).toBe(
    print(graphql(`query WriteUp($id: ID!) { writeUp(id: $id) { id ...Title } }`, [fragment])),
  );
});

test('a document that is put together while running is refused', () => {
  expect(() => precompiled('graphql(text)')).toThrow('one plain template');
});
