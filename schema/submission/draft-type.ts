import { builder, DOORS } from '../builder.ts';
import type { Context } from '../context.ts';
import { Profile } from '../member/profile.ts';
import { oncePerRequest } from '../once-per-request.ts';
import { Domain } from '../tag/domain.ts';
import { Vendor } from '../tag/vendor.ts';
import { Attempt, MeasureType, WriteUpContent } from '../write-up/content.ts';
import type { DraftShape } from './draft.ts';

export const Draft = builder.objectRef<DraftShape>('Draft').implement({
  description: 'A write-up that is not released.',
  interfaces: [WriteUpContent],
  subGraphs: DOORS,
  fields: (t) => ({
    attempts: t.expose('attempts', {
      type: [Attempt],
      description: 'What was tried before and failed, in order.',
    }),
    measures: t.expose('measures', {
      type: [MeasureType],
      description: 'What was measured before and after, in order.',
    }),
    domains: t.field({
      type: [Domain],
      description: 'The domains it would belong to, by name.',
      resolve: ({ domains }, _args, context) => domainsOf(domains, context),
    }),
    vendors: t.field({
      type: [Vendor],
      description: 'The vendors it is about, by name.',
      resolve: ({ vendors }, _args, context) => vendorsOf(vendors, context),
    }),
    profile: t.expose('profile', {
      type: Profile,
      nullable: true,
      description: 'The class of members it would come from; null when its author gave none.',
    }),
  }),
});

const byName = <T extends { name: string }>(tags: T[]) =>
  tags.sort((a, b) => a.name.localeCompare(b.name));

const domainsOf = tagsBySlug(({ prisma }) =>
  prisma.domain.findMany({ include: { mergedInto: true } }),
);
const vendorsOf = tagsBySlug(({ prisma }) =>
  prisma.vendor.findMany({ include: { mergedInto: true } }),
);

/** What took the place of a merged tag stands for it; the stored draft stays as it was read. */
interface Tag<T> {
  readonly slug: string;
  readonly mergedInto: T | null;
}

/** The vocabulary is small and a queue page names much of it: it is read once an answer. */
function tagsBySlug<T extends { slug: string; name: string }>(
  read: (context: Context) => Promise<(T & Tag<T>)[]>,
) {
  const load = oncePerRequest(
    async (context) =>
      new Map((await read(context)).map((tag): [string, T] => [tag.slug, tag.mergedInto ?? tag])),
  );
  return async (slugs: readonly string[], context: Context): Promise<T[]> => {
    const tags = await load(context);
    const found = slugs.flatMap((slug) => tags.get(slug) ?? []);
    return byName([...new Map(found.map((tag) => [tag.slug, tag])).values()]);
  };
}
