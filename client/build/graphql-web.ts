export * from '@0no-co/graphql.web';

/** Stands in for the parser in the built client, where every document is parsed already. */
export function parse(): never {
  throw new Error('The built client holds no parser; call graphql with one plain template.');
}
