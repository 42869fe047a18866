import { z } from 'zod';
import { InputValidationError } from '../../../schema/errors.ts';

/** A question, and how good an answer each write-up is to it. */
export interface JudgedQuery {
  readonly text: string;
  /** Grades above 0 by title; a title that is not named is no answer. Never empty. */
  readonly relevant: ReadonlyMap<string, number>;
  readonly kind: string;
}

const SHAPE = '{"query": "…", "relevant": {"<title>": 1}, "kind": "…"}';

/** More would scroll the first one away. */
const MOST_NAMED = 10;

const lineSchema = z
  .object(
    {
      query: z.string('query should be a text').trim().min(1, 'query is empty'),
      relevant: z
        .record(
          z.string(),
          z.number('a grade should be a number').positive('a grade should be above 0'),
          'relevant should map titles to grades',
        )
        .refine((grades) => Object.keys(grades).length > 0, 'relevant names no write-up'),
      kind: z.string('kind should be a text').default('unnamed'),
    },
    `this is no object; write ${SHAPE}`,
  )
  .transform(({ query, relevant, kind }): JudgedQuery => {
    return { text: query, relevant: new Map(Object.entries(relevant)), kind };
  });

/**
 * Reads JSON lines `{"query", "relevant": {"<title>": grade}, "kind"}`; empty lines are skipped.
 *
 * @throws {InputValidationError} naming the lines that cannot be used
 */
export function readJudgedQueries(text: string): JudgedQuery[] {
  const read = text.split(/\r?\n/).flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ number: index + 1, outcome: readLine(line) }];
  });
  const problems = read.flatMap(({ number, outcome }) =>
    typeof outcome === 'string' ? [`Line ${number}: ${outcome}.`] : [],
  );
  if (read.length === 0) problems.push(`The file holds no queries; write ${SHAPE} on each line.`);
  if (problems.length > 0)
    throw new InputValidationError([{ message: firstOf(problems), path: [] }]);
  return read.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome]));
}

function firstOf(problems: readonly string[]): string {
  const more = problems.length - MOST_NAMED;
  const rest = more > 0 ? [`${more} more lines cannot be used.`] : [];
  return [...problems.slice(0, MOST_NAMED), ...rest].join('\n');
}

/** The query, or what is wrong with the line. */
function readLine(line: string): JudgedQuery | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return `this is not JSON; write ${SHAPE}`;
  }
  const read = lineSchema.safeParse(json);
  return read.success ? read.data : (read.error.issues[0]?.message ?? `write ${SHAPE}`);
}
