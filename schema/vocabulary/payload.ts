import { builder } from '../builder.ts';
import { Domain } from '../tag/domain.ts';
import { Synonym } from '../tag/synonym.ts';
import { Vendor } from '../tag/vendor.ts';
import type { Changed } from './change.ts';
import { VocabularyChange } from './type.ts';

/** The payload of a change to a domain, loaded afresh for the answer. */
export const domainPayload = (name: string, description: string) =>
  builder.objectRef<Changed>(name).implement({
    description,
    fields: (t) => ({
      domain: t.prismaField({
        type: Domain,
        description: 'The domain.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.domain.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      change: changeField(t),
    }),
  });

/** The same of a vendor. */
export const vendorPayload = (name: string, description: string) =>
  builder.objectRef<Changed>(name).implement({
    description,
    fields: (t) => ({
      vendor: t.prismaField({
        type: Vendor,
        description: 'The vendor.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.vendor.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      change: changeField(t),
    }),
  });

/** The same of a group of words. */
export const synonymPayload = (name: string, description: string) =>
  builder.objectRef<Changed>(name).implement({
    description,
    fields: (t) => ({
      synonym: t.prismaField({
        type: Synonym,
        description: 'The group.',
        resolve: (query, { id }, _args, { prisma }) =>
          prisma.synonym.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      change: changeField(t),
    }),
  });

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Shape>;

/** The field of a payload that gives the change which the mutation made. */
export function changeField<Shape extends Pick<Changed, 'changeId'>>(
  t: Fields<Shape>,
  description = 'The change, to be undone by.',
) {
  return t.prismaField({
    type: VocabularyChange,
    description,
    resolve: (query, { changeId }, _args, { prisma }) =>
      prisma.vocabularyChange.findUniqueOrThrow({ ...query, where: { id: changeId } }),
  });
}
