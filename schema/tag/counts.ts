import type { Context } from '../context.ts';

interface Count {
  readonly id: string;
  readonly count: number;
}

/**
 * Distinct released write-ups a domain, those of its subdomains included, by
 * domain id. One statement for a whole answer, however many domains it lists.
 */
export const domainCounts = oncePerRequest(
  ({ prisma }) => prisma.$queryRaw<Count[]>`
    SELECT d.id, count(DISTINCT j."B")::int AS count
    FROM library."Domain" d
    JOIN library."Domain" s ON s.id = d.id OR s."parentId" = d.id
    JOIN library."_DomainToWriteUp" j ON j."A" = s.id
    GROUP BY d.id`,
);

/** Released write-ups a vendor, by vendor id. */
export const vendorCounts = oncePerRequest(
  ({ prisma }) => prisma.$queryRaw<Count[]>`
    SELECT j."A" AS id, count(*)::int AS count
    FROM library."_VendorToWriteUp" j GROUP BY j."A"`,
);

type Counts = ReadonlyMap<string, number>;

function oncePerRequest(query: (context: Context) => Promise<Count[]>) {
  const answers = new WeakMap<Context, Promise<Counts>>();
  return (context: Context): Promise<Counts> => {
    const answer = answers.get(context) ?? query(context).then(toMap);
    answers.set(context, answer);
    return answer;
  };
}

function toMap(rows: readonly Count[]): Counts {
  return new Map(rows.map(({ id, count }) => [id, count]));
}
