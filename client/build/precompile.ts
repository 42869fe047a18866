import { fileURLToPath } from 'node:url';
import { parse } from '@0no-co/graphql.web';
import type { Plugin } from 'vite';

const OURS = /\/client\/(components|graphql|pages)\/.*\.tsx?$/;
const CALL = /\b(?:g|anonymousG)raphql\(/;
const DOCUMENT =
  /\b(?:g|anonymousG)raphql\(\s*`((?:[^`$]|\$(?!\{))*)`\s*(?:,\s*(\[[^\]]*\])\s*)?,?\s*\)/g;
const WITHOUT_PARSER = fileURLToPath(new URL('./graphql-web.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../graphql/compiled.ts', import.meta.url));

/**
 * Parses our GraphQL documents while building, so that no browser has to, and
 * leaves the parser out of the bundle: 2 KB gzip of the first load.
 */
export function precompile(): Plugin {
  return {
    name: 'kindling:precompile',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isStandIn = importer === WITHOUT_PARSER;
      return source === '@0no-co/graphql.web' && !isStandIn ? WITHOUT_PARSER : undefined;
    },
    transform(code, id) {
      if (!OURS.test(id) || !CALL.test(code)) return;
      return `import { compiledDocument } from ${JSON.stringify(COMPILED)};\n${precompiled(code)}`;
    },
  };
}

/** The source with each of its documents parsed; see {@link precompile}. */
export function precompiled(source: string): string {
  const result = source.replace(DOCUMENT, (_call, text: string, fragments = '[]') => {
    return `compiledDocument(${JSON.stringify(definitionsOf(text))}, ${fragments})`;
  });
  if (!CALL.test(result)) return result;
  throw new Error('Write a document as one plain template and a list of its fragments.');
}

/** `_unmask` is a word to the types alone, which a server does not know. */
function definitionsOf(text: string): unknown[] {
  const { definitions } = parse(text, { noLocation: true });
  return definitions.map(({ directives, ...rest }) => {
    const kept = directives?.filter(({ name }) => name.value !== '_unmask') ?? [];
    return kept.length > 0 ? { ...rest, directives: kept } : rest;
  });
}
