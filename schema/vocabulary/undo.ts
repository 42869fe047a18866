import type { PrismaClient, VocabularyChange } from '../../prisma/generated/client/client.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import { inVocabulary, record } from './change.ts';
import { findClash } from './clash.ts';
import { countLinks, documentsChanged, returnLinks } from './links.ts';
import type { Db } from './lock.ts';
import { writeRow } from './rows.ts';
import { inverted, mergeAmong, type RowChange, readRows } from './state.ts';
import { refuseBrokenTree } from './tree.ts';

const PATH = ['input', 'id'];

/**
 * Takes a change back. That is a change of its own, with its own number, which cannot be taken back
 * in turn: whoever wants the first one after all makes it anew.
 *
 * @throws {NotFoundError}
 * @throws {ConflictError} when something later rests on it
 */
export function undoVocabularyChange(prisma: PrismaClient, id: string | null) {
  return inVocabulary(prisma, async (db) => {
    const change = id && (await db.vocabularyChange.findUnique({ where: { id } }));
    if (!change) throw new NotFoundError('There is no such change.', PATH);
    await refuseToUndo(db, change);
    await takeBack(db, change);
    await db.vocabularyChange.update({ where: { id: change.id }, data: { undone: true } });
    const { number, sentence } = change;
    const taken = `Took back number ${number}: ${sentence}`;
    await record(db, { sentence: taken, rows: [], touched: [], undoes: number });
    return { changeId: change.id };
  });
}

async function takeBack(db: Db, change: VocabularyChange): Promise<void> {
  const made = readRows(change.rows);
  const rows = inverted(made);
  const clash = await findClash(db, rows);
  if (clash) throw new ConflictError(clash.message, PATH);
  for (const row of rows) {
    if (!row.after) await refuseInUse(db, row);
    await writeRow(db, row);
  }
  await refuseBrokenTree(db, rows);
  const merge = mergeAmong(made);
  if (merge) await returnLinks(db, change.id, merge);
  await documentsChanged(db, rows);
}

async function refuseToUndo(db: Db, change: VocabularyChange): Promise<void> {
  const { number, touched, undone, undoes } = change;
  if (undone) throw new ConflictError('This change is taken back already.', PATH);
  if (undoes)
    throw new ConflictError('This took another change back; make that change anew.', PATH);
  const later = await db.vocabularyChange.findFirst({
    where: { number: { gt: number }, undone: false, touched: { hasSome: touched } },
    orderBy: { number: 'desc' },
  });
  if (later)
    throw new ConflictError(`Take back number ${later.number} first: ${later.sentence}`, PATH);
}

/** What has come into use since it was added can only be retired. */
async function refuseInUse(db: Db, { noun, id, before }: RowChange): Promise<void> {
  if (noun === 'SYNONYM' || !before || !('slug' in before)) return;
  const count = (await countLinks(db, noun, id)) + (await countDrafts(db, noun, before.slug));
  if (count > 0)
    throw new ConflictError(
      `"${before.name}" is in use by now, in ${count} of the write-ups and submissions; retire it instead.`,
      PATH,
    );
  if (noun === 'DOMAIN' && (await db.domain.count({ where: { parentId: id } })) > 0)
    throw new ConflictError(
      `"${before.name}" has narrower domains by now; take those back first.`,
      PATH,
    );
}

async function countDrafts(db: Db, noun: 'DOMAIN' | 'VENDOR', slug: string): Promise<number> {
  const path = [noun === 'DOMAIN' ? 'domains' : 'vendors'];
  return db.submission.count({ where: { draft: { path, array_contains: [slug] } } });
}
