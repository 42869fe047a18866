import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

type Db = Prisma.TransactionClient;

/** Tells the index, in the same transaction as the change, that these were released or revised. */
export async function writeUpsChanged(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO library."Outbox" (id, version, kind)
    SELECT id, 1, 'UPSERT' FROM unnest(${ids}::uuid[]) AS id
    ON CONFLICT (id) DO UPDATE SET version = "Outbox".version + 1, kind = 'UPSERT'`;
}

/** Tells the index that this one is gone. */
export async function writeUpRemoved(db: Db, id: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO library."Outbox" (id, version, kind) VALUES (${id}::uuid, 1, 'REMOVE')
    ON CONFLICT (id) DO UPDATE SET version = "Outbox".version + 1, kind = 'REMOVE'`;
}

/** The outbox as `search/sync.ts` empties it. */
export function outboxStore(prisma: PrismaClient) {
  return {
    pending: (limit: number) => prisma.outbox.findMany({ orderBy: { id: 'asc' }, take: limit }),
    /** A row that changed since it was read stays for the next round. */
    async done(id: string, version: number): Promise<void> {
      await prisma.outbox.deleteMany({ where: { id, version } });
    },
  };
}
