import type { Context } from '../context.ts';
import { oncePerRequest } from '../once-per-request.ts';

interface Count {
  readonly id: string;
  readonly count: number;
}

/**
 * Distinct released write-ups a domain, those of its subdomains included, by
 * domain id. One statement for a whole answer, however many domains it lists.
 */
export const domainCounts = countsById(
  ({ prisma }) => prisma.$queryRaw<Count[]>`
    SELECT d.id, count(DISTINCT j."B")::int AS count
    FROM library."Domain" d
    JOIN library."Domain" s ON s.id = d.id OR s."parentId" = d.id
    JOIN library."_DomainToWriteUp" j ON j."A" = s.id
    GROUP BY d.id`,
);

/** Released write-ups a vendor, by vendor id. */
export const vendorCounts = countsById(
  ({ prisma }) => prisma.$queryRaw<Count[]>`
    SELECT j."A" AS id, count(*)::int AS count
    FROM library."_VendorToWriteUp" j GROUP BY j."A"`,
);

function countsById(query: (context: Context) => Promise<Count[]>) {
  return oncePerRequest(async (context): Promise<ReadonlyMap<string, number>> => {
    const rows = await query(context);
    return new Map(rows.map(({ id, count }) => [id, count]));
  });
}
