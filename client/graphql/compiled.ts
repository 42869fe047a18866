import type { DefinitionNode, DocumentNode } from 'graphql';

/** A document parsed while building, with the fragments it needs, each of them once. */
export function compiledDocument(
  definitions: readonly DefinitionNode[],
  fragments: readonly DocumentNode[],
): DocumentNode {
  const needed = new Set([...definitions, ...fragments.flatMap((each) => each.definitions)]);
  return { kind: 'Document' as DocumentNode['kind'], definitions: [...needed] };
}
