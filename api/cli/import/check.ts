import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import { InputValidationError } from '../../../schema/errors.ts';
import type { Problem } from '../../../schema/portable/problem.ts';
import type { ReadWriteUp } from '../../../schema/portable/read-entries.ts';
import { refuseUnknownTags } from '../../../schema/submission/author.ts';
import { type DraftShape, draftSchema } from '../../../schema/submission/draft.ts';
import type { NearestTag } from './nearest-tag.ts';

/** A draft that can be submitted, or everything that keeps it from it. */
export type Checked =
  | { readonly draft: DraftShape; readonly problems?: undefined }
  | { readonly draft?: undefined; readonly problems: readonly Problem[] };

/** Asks the schema and the vocabularies what `submitWriteUp` would say to this. */
export async function check(
  prisma: PrismaClient,
  nearestTag: NearestTag,
  read: ReadWriteUp,
): Promise<Checked> {
  const parsed = draftSchema.safeParse(read.writeUp);
  const problems = [...read.problems, ...schemaProblems(read, parsed.error)];
  const { domains = [], vendors = [] } = read.writeUp;
  problems.push(...(await tagProblems(prisma, nearestTag, { domains, vendors }, read.lineOf)));
  if (parsed.success && problems.length === 0) return { draft: parsed.data };
  return { problems: problems.sort((a, b) => a.line - b.line) };
}

/** What the reader has said about a field already is not said twice. */
function schemaProblems(
  { problems, lineOf }: ReadWriteUp,
  error: ReturnType<typeof draftSchema.safeParse>['error'],
): Problem[] {
  const said = new Set(problems.map(({ field }) => field.split('.')[0]));
  const unread = problems.some(({ field }) => field === 'write-up');
  return (unread ? [] : (error?.issues ?? []))
    .filter(({ path }) => !said.has(String(path[0])))
    .map(({ path, message }) => {
      const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
      return { line: lineOf(steps), field: steps.join('.'), message };
    });
}

interface Tags {
  readonly domains: readonly string[];
  readonly vendors: readonly string[];
}

const WHERE = {
  domains: 'It is under Browse, and in the graph: { domains { slug children { slug } } }.',
  vendors: 'It is under Browse, and in the graph: { vendors { edges { node { slug } } } }.',
} as const;

/** The service names the first that nobody may use; it is asked again without that one. */
async function tagProblems(
  prisma: PrismaClient,
  nearestTag: NearestTag,
  tags: Tags,
  lineOf: ReadWriteUp['lineOf'],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const left = { domains: [...tags.domains], vendors: [...tags.vendors] };
  for (;;) {
    const refusal = await refusalOf(refuseUnknownTags(prisma, left));
    if (!refusal) return problems;
    const { field, index, message } = refusal;
    const [slug = ''] = left[field].splice(index, 1);
    const at = tags[field].indexOf(slug);
    const near = nearestTag(field, slug);
    problems.push({
      line: lineOf([field, at]),
      field: `${field}.${at}`,
      // Who reads this in a shell has no list before their eyes.
      message: `${message} ${near ? `The nearest is "${near}".` : WHERE[field]}`,
    });
  }
}

/** What the service objects to, as a field of a draft and a place in it; null for nothing. */
async function refusalOf(work: Promise<void>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return null;
  if (!(error instanceof InputValidationError)) throw error;
  const [field, index] = (error.issues[0]?.path ?? []).slice(-2);
  if (field !== 'domains' && field !== 'vendors') throw error;
  return { field, index: Number(index), message: error.message } as const;
}
