import { ConflictError, invalidInput } from '../errors.ts';
import { found, refuseMerged } from './given.ts';

/** What decides whether one entry may take the place of another. */
interface Mergeable {
  readonly name: string;
  readonly retired: boolean;
  readonly mergedIntoId: string | null;
}

/** The two ends of a merge, as they are before it. */
export interface Ends<State> {
  readonly id: string;
  readonly intoId: string;
  readonly source: State;
  readonly target: State;
}

/** Which goes, and which takes its place; null for an id that is none. */
export interface MergeInput {
  readonly id: string | null;
  readonly intoId: string | null;
}

/**
 * Reads the two ends of a merge and refuses one that leads nowhere or round in a circle.
 *
 * @throws {NotFoundError | InputValidationError | ConflictError}
 */
export async function readEnds<State extends Mergeable>(
  noun: 'domain' | 'vendor',
  input: MergeInput,
  read: (id: string) => Promise<State | null>,
): Promise<Ends<State>> {
  const { id, before: source } = await found(input.id, read, noun);
  const { id: intoId, before: target } = await found(input.intoId, read, noun, 'intoId');
  if (id === intoId)
    throw invalidInput(`A ${noun} cannot be merged into itself; choose another one.`, INTO);
  refuseMerged(source);
  refuseTarget(noun, id, source, target);
  return { id, intoId, source, target };
}

const INTO = ['input', 'intoId'];

function refuseTarget(noun: string, id: string, source: Mergeable, target: Mergeable): void {
  if (target.mergedIntoId === id)
    throw new ConflictError(
      `"${target.name}" was merged into "${source.name}"; the other way round would make a circle.`,
      INTO,
    );
  refuseMerged(target, 'intoId');
  if (target.retired)
    throw new ConflictError(
      `The ${noun} "${target.name}" is retired; take it back into use first.`,
      INTO,
    );
}
