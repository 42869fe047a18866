import type { Prisma, PrismaClient } from '../../../prisma/generated/client/client.ts';
import type { PortableWriteUp, Released } from '../../../schema/portable/write-up.ts';

/** Rows in memory at once. */
const BATCH = 200;

const INCLUDE = {
  attempts: { orderBy: { position: 'asc' } },
  measures: { orderBy: { position: 'asc' } },
  domains: { select: { slug: true }, orderBy: { slug: 'asc' } },
  vendors: { select: { slug: true }, orderBy: { slug: 'asc' } },
} satisfies Prisma.WriteUpInclude;

type Row = Prisma.WriteUpGetPayload<{ include: typeof INCLUDE }>;

/** Every released write-up as it may leave the installation, by id, a batch at a time. */
export async function* releasedWriteUps(
  prisma: PrismaClient,
): AsyncGenerator<PortableWriteUp & Released> {
  let after: string | undefined;
  do {
    const rows: Row[] = await prisma.writeUp.findMany({
      ...(after ? { where: { id: { gt: after } } } : {}),
      orderBy: { id: 'asc' },
      take: BATCH,
      include: INCLUDE,
    });
    yield* rows.map(portable);
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  } while (after);
}

/** What members read, and nothing else: no id, mailbox or release. */
function portable(row: Row): PortableWriteUp & Released {
  const { title, challenge, context, solution, outcome, result, effort, lessons, phrases } = row;
  const { month, revision } = row;
  return {
    ...{ title, challenge, context, solution, outcome, result, effort, lessons, phrases },
    attempts: row.attempts.map(({ tried, failed }) => ({ tried, failed })),
    measures: row.measures.map(({ name, before, after, unit }) => ({ name, before, after, unit })),
    domains: row.domains.map(({ slug }) => slug),
    vendors: row.vendors.map(({ slug }) => slug),
    profile: profileOf(row),
    ...{ month, revision },
  };
}

function profileOf({ orgType, sizeBand, region, leadershipRole, mainEhr }: Row) {
  const profile = { orgType, sizeBand, region, leadershipRole, mainEhr };
  return Object.values(profile).some((part) => part !== null) ? profile : null;
}
