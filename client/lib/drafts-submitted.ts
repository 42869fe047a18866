import { type Draft, emptyDraft, numberText } from './drafts.ts';

/** A text that the graph gives back, submitted or published. */
export interface SubmittedText
  extends Omit<
    Draft,
    'context' | 'measures' | 'domains' | 'vendors' | 'orgType' | 'leadershipRole'
  > {
  readonly context: string | null;
  readonly measures: { name: string; before: number; after: number; unit: string }[];
  readonly domains: { slug: string }[];
  readonly vendors: { slug: string }[];
  readonly profile: Pick<Draft, 'orgType' | 'leadershipRole'> | null;
}

/** The text as a draft again, to be revised. */
export function fromSubmitted(text: SubmittedText): Draft {
  const empty = emptyDraft();
  return {
    title: text.title,
    challenge: text.challenge,
    context: text.context ?? '',
    attempts: text.attempts.map(({ tried, failed }) => ({ tried, failed })),
    solution: text.solution,
    outcome: text.outcome,
    result: text.result,
    measures: text.measures.map(({ name, before, after, unit }) => ({
      name,
      before: numberText(before),
      after: numberText(after),
      unit,
    })),
    lessons: [...text.lessons],
    effort: text.effort,
    domains: text.domains.map(({ slug }) => slug),
    vendors: text.vendors.map(({ slug }) => slug),
    phrases: text.phrases.length > 0 ? [...text.phrases] : empty.phrases,
    orgType: text.profile?.orgType ?? null,
    leadershipRole: text.profile?.leadershipRole ?? null,
  };
}
