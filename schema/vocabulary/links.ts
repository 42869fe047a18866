import { Prisma } from '../../prisma/generated/client/client.ts';
import { writeUpsChanged } from '../write-up/outbox.ts';
import type { Db } from './lock.ts';
import type { Merge, RowChange } from './state.ts';

/** Where write-ups carry their tags: "A" is the tag, "B" the write-up. */
const LINKS = {
  DOMAIN: Prisma.raw('library."_DomainToWriteUp"'),
  VENDOR: Prisma.raw('library."_VendorToWriteUp"'),
} as const;

/** How many write-ups carry a tag. */
export async function countLinks(db: Db, noun: Merge['noun'], id: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${LINKS[noun]} WHERE "A" = ${id}::uuid`;
  return row?.count ?? 0;
}

/** Lets the write-ups of one tag carry the other, and keeps which they were. */
export async function moveLinks(db: Db, changeId: string, { noun, from, into }: Merge) {
  const links = LINKS[noun];
  // Held, so that none is withdrawn between being read and being linked.
  await db.$queryRaw`
    SELECT w.id FROM library."WriteUp" w
    WHERE w.id IN (SELECT "B" FROM ${links} WHERE "A" = ${from}::uuid) ORDER BY w.id FOR UPDATE`;
  await db.$executeRaw`
    INSERT INTO library."VocabularyMove" ("changeId", "writeUpId", revision, added)
    SELECT ${changeId}::uuid, w.id, w.revision,
      NOT EXISTS (SELECT 1 FROM ${links} other WHERE other."A" = ${into}::uuid AND other."B" = w.id)
    FROM library."WriteUp" w JOIN ${links} link ON link."B" = w.id AND link."A" = ${from}::uuid`;
  await db.$executeRaw`
    INSERT INTO ${links} ("A", "B") SELECT ${into}::uuid, "writeUpId"
    FROM library."VocabularyMove" WHERE "changeId" = ${changeId}::uuid AND added`;
  await db.$executeRaw`DELETE FROM ${links} WHERE "A" = ${from}::uuid`;
}

/** Gives the write-ups back that had moved, but for those that their authors have revised since. */
export async function returnLinks(db: Db, changeId: string, { noun, from, into }: Merge) {
  const links = LINKS[noun];
  await db.$queryRaw`
    SELECT w.id FROM library."WriteUp" w
    WHERE w.id IN (SELECT "writeUpId" FROM library."VocabularyMove" WHERE "changeId" = ${changeId}::uuid)
    ORDER BY w.id FOR UPDATE`;
  await db.$executeRaw`
    DELETE FROM library."VocabularyMove" move USING library."WriteUp" w
    WHERE move."changeId" = ${changeId}::uuid AND w.id = move."writeUpId" AND w.revision <> move.revision`;
  await db.$executeRaw`
    INSERT INTO ${links} ("A", "B") SELECT ${from}::uuid, "writeUpId"
    FROM library."VocabularyMove" WHERE "changeId" = ${changeId}::uuid ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    DELETE FROM ${links} link USING library."VocabularyMove" move
    WHERE move."changeId" = ${changeId}::uuid AND move.added
      AND link."A" = ${into}::uuid AND link."B" = move."writeUpId"`;
  await db.vocabularyMove.deleteMany({ where: { changeId } });
}

/** Tells the index of the write-ups whose documents the rows change: their tags' names and slugs. */
export async function documentsChanged(db: Db, rows: readonly RowChange[]): Promise<void> {
  for (const noun of ['DOMAIN', 'VENDOR'] as const) {
    const ids = rows.filter((row) => row.noun === noun && isIndexed(row)).map(({ id }) => id);
    if (ids.length === 0) continue;
    const carrying = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT "B"::text AS id FROM ${LINKS[noun]} WHERE "A" = ANY(${ids}::uuid[]) ORDER BY 1`;
    await writeUpsChanged(
      db,
      carrying.map(({ id }) => id),
    );
  }
}

/** Whether a row changes in what the index knows of it. */
function isIndexed({ before, after }: RowChange): boolean {
  return indexed(before) !== indexed(after);
}

function indexed(state: RowChange['before']): string {
  if (!state || !('slug' in state)) return '';
  const { name, aliases, mergedIntoId } = state;
  const parentId = 'parentId' in state ? state.parentId : null;
  return JSON.stringify([name, aliases, parentId, mergedIntoId]);
}
