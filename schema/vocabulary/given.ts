import { isDeepStrictEqual } from 'node:util';
import { ConflictError, invalidInput, NotFoundError } from '../errors.ts';

type Given<State> = { readonly [Key in keyof State]?: State[Key] | null | undefined };

/**
 * An entry with what was given of it, and the rest as it was.
 *
 * @throws {InputValidationError} when that changes nothing
 */
export function withGiven<State extends object>(before: State, given: Given<State>): State {
  const set = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const after = { ...before, ...Object.fromEntries(set) };
  if (isDeepStrictEqual(before, after))
    throw invalidInput('This changes nothing; give at least one field another value.', ['input']);
  return after;
}

type Field = 'id' | 'intoId' | 'parentId';

/**
 * The entry that an id of the input stands for; null for an id of something else.
 *
 * @throws {NotFoundError}
 */
export async function found<State>(
  id: string | null,
  read: (id: string) => Promise<State | null>,
  noun: string,
  field: Field = 'id',
): Promise<{ readonly id: string; readonly before: State }> {
  const before = id === null ? null : await read(id);
  if (id === null || !before)
    throw new NotFoundError(`There is no such ${noun}.`, ['input', field]);
  return { id, before };
}

/** @throws {ConflictError} for what is only a way to something else */
export function refuseMerged(
  { name, mergedIntoId }: { readonly name: string; readonly mergedIntoId: string | null },
  field: Field = 'id',
): void {
  if (mergedIntoId)
    throw new ConflictError(`"${name}" was merged into another; choose what took its place.`, [
      'input',
      field,
    ]);
}
