import {
  FACET_FIELDS,
  type FacetField,
  TEXT_FIELDS,
  type TextField,
  type WriteUpDocument,
} from './document.ts';
import type { Filter } from './engine.ts';

/** The text fields of a write-up, each as a list of entries. */
export type Texts = Readonly<Record<TextField, readonly string[]>>;

/** The text of a write-up, every field as a list: one entry, or as many as there are. */
export function textsOf(document: Pick<WriteUpDocument, TextField>): Texts {
  const entries = TEXT_FIELDS.map((field) => [field, [document[field]].flat()]);
  // `fromEntries` forgets the keys; they are exactly TEXT_FIELDS.
  return Object.fromEntries(entries) as Texts;
}

/** The values by which a write-up is filtered and counted under a field. */
export function valuesOf(document: WriteUpDocument, field: FacetField): readonly string[] {
  return [document[field]].flat();
}

/** The fields of a filter that narrow, without `except`, in a fixed order. */
export function narrowing(
  filter: Filter,
  except?: FacetField,
): { field: FacetField; values: readonly string[] }[] {
  return FACET_FIELDS.flatMap((field) => {
    const values = filter[field] ?? [];
    return field === except || values.length === 0 ? [] : [{ field, values }];
  });
}
