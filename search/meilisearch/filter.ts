import type { FacetField } from '../document.ts';
import type { Filter } from '../engine.ts';
import { narrowing } from '../fields.ts';

/**
 * A value as it is stored and asked for. Meilisearch cannot express a backslash
 * before a quote in a filter, so nothing but harmless signs ever reaches it.
 */
export function encodeValue(value: string): string {
  // A lone surrogate has no encoding; Buffer turns it into the replacement sign.
  return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}

/** The reverse of {@link encodeValue}. */
export function decodeValue(encoded: string): string {
  return decodeURIComponent(encoded);
}

/** The attribute that holds a facet field. */
export function facetAttribute(field: FacetField): string {
  return `facets.${field}`;
}

/** A filter in Meilisearch's words; all lists are joined by AND. */
export function toFilter(filter: Filter, except?: FacetField): string[] {
  return narrowing(filter, except).map(
    ({ field, values }) => `${facetAttribute(field)} IN [${values.map(quoted).join(', ')}]`,
  );
}

/** Admits only these write-ups. */
export function onlyIds(ids: readonly string[]): string {
  return `id IN [${ids.map(quoted).join(', ')}]`;
}

function quoted(value: string): string {
  return `"${encodeValue(value)}"`;
}
