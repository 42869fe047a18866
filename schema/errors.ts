type IssuePath = readonly (string | number)[];

/** One thing to mend in the input: what would be right, and the way to the field. */
export interface Issue {
  readonly message: string;
  readonly path: readonly string[];
}

/** An expected failure: what a client can show, and a code that it can rely on. */
export abstract class KindlingError extends Error {
  abstract readonly code: string;

  constructor(
    message: string,
    /**
     * Where in the arguments the trouble lies; empty when it lies in the state of things.
     * Not called `path`: graphql-js takes an error with a `path` for one that it made itself.
     */
    readonly argument: readonly string[] = [],
  ) {
    super(message);
  }

  /** What the graph adds to the message where no union of results can carry this error. */
  get extensions() {
    return { code: this.code, path: this.argument };
  }
}

/** The input cannot be taken as it is; at least one issue. */
export class InputValidationError extends KindlingError {
  override readonly name = 'InputValidationError';
  readonly code = 'INVALID_INPUT';

  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'The input is not valid.', issues[0]?.path);
  }
}

/** Absent, or not for this viewer; the two are told apart nowhere. */
export class NotFoundError extends KindlingError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
}

/** The thing is no longer in the state that the action needs. */
export class ConflictError extends KindlingError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
}

/** Too few write-ups wait to hide each other in one release. */
export class BelowMinimumError extends KindlingError {
  override readonly name = 'BelowMinimumError';
  readonly code = 'BELOW_MINIMUM';

  constructor(
    readonly waiting: number,
    readonly minimum: number,
  ) {
    super(
      `${waiting} of at least ${minimum} write-ups wait for release. ` +
        'Fewer at once would show whose session each came from.',
    );
  }
}

/** More than one operation may ask. */
export class TooMuchError extends KindlingError {
  override readonly name = 'TooMuchError';
  readonly code = 'TOO_MUCH';

  constructor(kind: 'Breadth' | 'Complexity' | 'Depth', asked: number, most: number) {
    super(TOO_MUCH[kind](`${asked}, and at most ${most}`));
  }
}

const TOO_MUCH = {
  Breadth: (figures: string) =>
    `This asks for too many fields: ${figures} are allowed. Ask in several operations.`,
  Complexity: (figures: string) =>
    `This could load too much: it costs ${figures} is allowed. ` +
    'Ask for smaller pages, or in several operations.',
  Depth: (figures: string) =>
    `This is nested too deep: to level ${figures} are allowed. ` +
    'Ask for the inner objects by their ids.',
} as const;

/** A sentence about one argument, found only after asking the database. */
export function invalidInput(message: string, path: IssuePath): InputValidationError {
  return new InputValidationError([{ message, path: path.map(String) }]);
}

/** What a validation library says, as one of our errors. */
export function fromIssues(
  issues: readonly {
    message: string;
    path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  }[],
  within: readonly string[] = [],
): InputValidationError {
  return new InputValidationError(
    issues.map(({ message, path }) => ({
      message,
      path: [
        ...within,
        ...(path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)),
      ],
    })),
  );
}
