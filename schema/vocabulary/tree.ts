import { ConflictError } from '../errors.ts';
import type { Db } from './lock.ts';
import type { RowChange } from './state.ts';

/**
 * Domains have two levels, and what is in use stands inside what is in use. Asked once the rows are
 * written: whatever is wrong is taken back with the transaction.
 *
 * @throws {ConflictError}
 */
export async function refuseBrokenTree(db: Db, rows: readonly RowChange[]): Promise<void> {
  const ids = rows.filter(({ noun, after }) => noun === 'DOMAIN' && after).map(({ id }) => id);
  if (ids.length === 0) return;
  const domains = await db.domain.findMany({
    where: { id: { in: ids }, mergedIntoId: null },
    include: {
      parent: true,
      children: { where: { mergedIntoId: null }, orderBy: { name: 'asc' } },
    },
  });
  for (const { name, retired, parent, children } of domains) {
    if (parent?.parentId || (parent && children.length > 0))
      throw new ConflictError(
        `"${name}" would stand three levels deep; domains have two. Move what is inside it first.`,
      );
    if (!retired && parent?.retired)
      throw new ConflictError(`"${name}" is part of "${parent.name}", which is retired.`);
    const inside = children.filter((child) => !child.retired);
    if (retired && inside.length > 0)
      throw new ConflictError(
        `"${name}" still has narrower domains: ${inside.map((child) => child.name).join(', ')}. Retire or merge them first.`,
      );
  }
}
