import { builder } from '../builder.ts';
import { mayReadTags } from './policy.ts';

interface Cell {
  readonly domain: string;
  readonly vendor: string;
  readonly writeUpCount: number;
}

const CoverageCell = builder.objectRef<Cell>('CoverageCell').implement({
  description: 'Where a domain and a vendor meet.',
  fields: (t) => ({
    domain: t.exposeString('domain', { description: 'The slug of the domain.' }),
    vendor: t.exposeString('vendor', { description: 'The slug of the vendor.' }),
    writeUpCount: t.exposeInt('writeUpCount', {
      description:
        'Released write-ups that have both, those of narrower domains included, each once.',
    }),
  }),
});

builder.queryField('coverage', (t) =>
  t.field({
    type: [CoverageCell],
    description:
      'How many write-ups stand where a domain and a vendor meet; pairs without any are left out.',
    authScopes: { may: mayReadTags },
    complexity: { field: 1, multiplier: 200 },
    // What was merged is retired, and its write-ups count where they went.
    resolve: (_root, _args, { prisma }) => prisma.$queryRaw<Cell[]>`
      SELECT d.slug AS domain, v.slug AS vendor, count(DISTINCT dw."B")::int AS "writeUpCount"
      FROM library."Domain" d
      JOIN library."Domain" s ON s.id = d.id OR s."parentId" = d.id
      JOIN library."_DomainToWriteUp" dw ON dw."A" = s.id
      JOIN library."_VendorToWriteUp" vw ON vw."B" = dw."B"
      JOIN library."Vendor" v ON v.id = vw."A"
      WHERE NOT d.retired AND NOT v.retired
      GROUP BY d.slug, v.slug
      ORDER BY d.slug, v.slug`,
  }),
);
