import { z } from 'zod';
import { AliasKind, SynonymStrength } from '../../prisma/generated/client/enums.ts';

const domainState = z.object({
  slug: z.string(),
  name: z.string(),
  definition: z.string(),
  aliases: z.array(z.string()),
  retired: z.boolean(),
  parentId: z.string().nullable(),
  mergedIntoId: z.string().nullable(),
});

const vendorState = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.string(),
  ordinaryWord: z.boolean(),
  retired: z.boolean(),
  mergedIntoId: z.string().nullable(),
  aliases: z.array(
    z.object({
      alias: z.string(),
      kind: z.enum(AliasKind),
      fact: z.string().nullable(),
      ordinaryWord: z.boolean(),
      ambiguous: z.boolean(),
      searchable: z.boolean(),
    }),
  ),
});

const synonymState = z.object({
  canonical: z.string(),
  strength: z.enum(SynonymStrength),
  equivalents: z.array(z.string()),
  oneWay: z.array(z.string()),
  narrower: z.array(z.string()),
  acronyms: z.array(z.string()),
  ambiguous: z.array(z.string()),
});

export type DomainState = z.infer<typeof domainState>;
export type VendorState = z.infer<typeof vendorState>;
export type SynonymState = z.infer<typeof synonymState>;
export type AliasState = VendorState['aliases'][number];

const rowOf = <Noun extends string, State extends z.ZodType>(noun: Noun, state: State) =>
  z.object({
    noun: z.literal(noun),
    id: z.string(),
    before: state.nullable(),
    after: state.nullable(),
  });

/** What a change does to one entry: null before for a new one, null after for one that goes. */
const rowChange = z.discriminatedUnion('noun', [
  rowOf('DOMAIN', domainState),
  rowOf('VENDOR', vendorState),
  rowOf('SYNONYM', synonymState),
]);

export type RowChange = z.infer<typeof rowChange>;

/** Reads the stored rows of a change. Only `change.ts` writes them, so a failure is a defect. */
export function readRows(json: unknown): RowChange[] {
  return z.array(rowChange).parse(json);
}

/** The same change backwards, the last row first. */
export function inverted(rows: readonly RowChange[]): RowChange[] {
  return rows.map(turned).reverse();
}

function turned(row: RowChange): RowChange {
  if (row.noun === 'DOMAIN') return { ...row, before: row.after, after: row.before };
  if (row.noun === 'VENDOR') return { ...row, before: row.after, after: row.before };
  return { ...row, before: row.after, after: row.before };
}

/** The merge among the rows of a change; its other rows only follow it. */
export interface Merge {
  readonly noun: 'DOMAIN' | 'VENDOR';
  readonly from: string;
  readonly into: string;
}

export function mergeAmong(rows: readonly RowChange[]): Merge | null {
  for (const { noun, id, before, after } of rows) {
    if (noun === 'SYNONYM' || before?.mergedIntoId !== null || !after?.mergedIntoId) continue;
    return { noun, from: id, into: after.mergedIntoId };
  }
  return null;
}
