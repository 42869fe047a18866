import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { invalidInput } from '../errors.ts';
import { findClash } from './clash.ts';
import { documentsChanged, moveLinks } from './links.ts';
import { type Db, holdVocabulary } from './lock.ts';
import { writeRow } from './rows.ts';
import { mergeAmong, type RowChange } from './state.ts';
import { refuseBrokenTree } from './tree.ts';

/** What is to be done, found out while the vocabularies are held. */
export interface Plan {
  readonly sentence: string;
  /** In the order in which they can be written. The first is what the change is about. */
  readonly rows: readonly RowChange[];
}

/** The entry that a change was about, and the change. */
export interface Changed {
  readonly id: string;
  readonly changeId: string;
}

/**
 * Changes the vocabularies in one transaction: entries, the tags of write-ups, what the index has to
 * hear, and the record by which it can be undone.
 *
 * @throws {InputValidationError} when a name is taken
 * @throws {ConflictError} when domains would not stand in two levels
 */
export function changeVocabulary(
  prisma: PrismaClient,
  plan: (db: Db) => Promise<Plan>,
): Promise<Changed> {
  return inVocabulary(prisma, async (db) => {
    const { sentence, rows } = await plan(db);
    const clash = await findClash(db, rows);
    if (clash) throw invalidInput(clash.message, ['input', ...clash.path]);
    for (const row of rows) await writeRow(db, row);
    await refuseBrokenTree(db, rows);
    const touched = rows.map(({ id }) => id);
    const changeId = await record(db, { sentence, rows: [...rows], touched });
    const merge = mergeAmong(rows);
    if (merge) await moveLinks(db, changeId, merge);
    await documentsChanged(db, rows);
    return { id: rows[0]?.id ?? '', changeId };
  });
}

const AT_MOST_MS = 60_000;

/** Runs alone among all that changes the vocabularies. */
export function inVocabulary<T>(prisma: PrismaClient, work: (db: Db) => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (db) => {
      await holdVocabulary(db);
      return work(db);
    },
    // Others are waited for, and a large merge moves thousands of write-ups.
    { timeout: AT_MOST_MS, maxWait: AT_MOST_MS },
  );
}

interface Entry {
  readonly sentence: string;
  readonly rows: RowChange[];
  readonly touched: string[];
  readonly undoes?: number;
}

/** Adds to the list of changes, under the next number; every process learns from it what is new. */
export async function record(db: Db, entry: Entry): Promise<string> {
  const { _max } = await db.vocabularyChange.aggregate({ _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { id } = await db.vocabularyChange.create({ data: { ...entry, number } });
  return id;
}
