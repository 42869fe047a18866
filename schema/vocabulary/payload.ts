import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
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
      change: t.prismaField({
        type: VocabularyChange,
        description: UNDONE_BY,
        resolve: (query, changed, _args, context) => changeOf(query, changed, context),
      }),
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
      change: t.prismaField({
        type: VocabularyChange,
        description: UNDONE_BY,
        resolve: (query, changed, _args, context) => changeOf(query, changed, context),
      }),
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
      change: t.prismaField({
        type: VocabularyChange,
        description: UNDONE_BY,
        resolve: (query, changed, _args, context) => changeOf(query, changed, context),
      }),
    }),
  });

export const UNDONE_BY = 'The change, to be undone by.';

/** The change that a mutation made. */
export function changeOf(
  query: object,
  { changeId }: Pick<Changed, 'changeId'>,
  { prisma }: Context,
) {
  return prisma.vocabularyChange.findUniqueOrThrow({ ...query, where: { id: changeId } });
}
