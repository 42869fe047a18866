import { type Draft, readNumber } from './drafts.ts';

/** Something to mend, said in a sentence that names the field and what would be right. */
export interface DraftProblem {
  /** The field's path as the graph spells it: `title`, `attempts.0.failed`. */
  readonly field: string;
  readonly message: string;
}

/** The longest a piece of writing may be; the graph holds the same limits. */
export const LONGEST = { title: 140, text: 6_000, line: 300 } as const;
/** More rows and tags than these are no longer read by anybody. */
export const MOST = { attempts: 6, measures: 8, lessons: 8, phrases: 8, tags: 8 } as const;

const TEXTS = [
  ['title', 'The title', 'a short line that says what was hard', LONGEST.title, true],
  ['challenge', 'The challenge', 'what went wrong or was missing', LONGEST.text, true],
  ['context', 'The setting', 'the kind of place, without its name', LONGEST.text, false],
  ['solution', 'What you did', 'the steps that a peer could repeat', LONGEST.text, true],
  ['outcome', 'The outcome', 'what is different now', LONGEST.text, true],
] as const;

/** What is still needed before this draft can be sent, in the order of the page. */
export function draftNeeds(draft: Draft): { field: string; label: string }[] {
  const needs: { field: string; label: string; met: boolean }[] = [
    { field: 'title', label: 'a title', met: has(draft.title) },
    { field: 'challenge', label: 'the challenge', met: has(draft.challenge) },
    { field: 'solution', label: 'what you did', met: has(draft.solution) },
    { field: 'outcome', label: 'the outcome', met: has(draft.outcome) },
    { field: 'result', label: 'whether it worked', met: draft.result !== null },
    { field: 'effort', label: 'how long it took', met: draft.effort !== null },
    { field: 'domains', label: 'a domain', met: draft.domains.length > 0 },
    { field: 'phrases.0', label: 'a phrase', met: draft.phrases.some(has) },
  ];
  return needs.filter((need) => !need.met).map(({ field, label }) => ({ field, label }));
}

/** How many answers a draft needs in all; the progress line counts against it. */
export const NEEDED_ANSWERS = 8;

/**
 * Everything that keeps this draft from being sent, in the order of the page.
 *
 * @param beside what others found in it, to stand among the rest
 */
export function checkDraft(draft: Draft, beside: readonly DraftProblem[] = []): DraftProblem[] {
  return [
    ...beside,
    ...TEXTS.flatMap(([field, name, hint, most, needed]) =>
      checkText(field, name, hint, draft[field], most, needed),
    ),
    ...choice('result', draft.result !== null, 'Say whether it worked, partly worked or did not.'),
    ...choice('effort', draft.effort !== null, 'Say how long it took, roughly.'),
    ...draft.attempts.flatMap(checkAttempt),
    ...draft.measures.flatMap(checkMeasure),
    ...tooMany('attempts', 'attempts', draft.attempts.length, MOST.attempts),
    ...tooMany('measures', 'measures', draft.measures.length, MOST.measures),
    ...checkLines('lessons', 'lesson', draft.lessons),
    ...checkLines('phrases', 'phrase', draft.phrases),
    ...choice('domains', draft.domains.length > 0, 'Choose at least one domain, the nearest one.'),
    ...tooMany('domains', 'domains', draft.domains.length, MOST.tags),
    ...tooMany('vendors', 'vendors', draft.vendors.length, MOST.tags),
    ...choice(
      'phrases.0',
      draft.phrases.some(has),
      'Write at least one phrase, as a colleague in a hurry would type it.',
    ),
  ].sort((one, other) => place(one.field) - place(other.field));
}

/** The graph's own objections, brought to the fields of the form. */
export function fromServer(
  issues: readonly { readonly path: readonly string[]; readonly message: string }[],
): DraftProblem[] {
  return issues.map(({ path, message }) => {
    const steps = path.filter((step) => step !== 'input' && step !== 'draft');
    const known = PAGE_ORDER.includes(steps[0] ?? '');
    return { field: known ? steps.join('.') : '', message };
  });
}

const PAGE_ORDER = [
  'title',
  'challenge',
  'context',
  'attempts',
  'solution',
  'outcome',
  'result',
  'measures',
  'lessons',
  'effort',
  'domains',
  'vendors',
  'profile',
  'phrases',
];

function place(field: string): number {
  return PAGE_ORDER.indexOf(field.split('.')[0] ?? '');
}

function checkAttempt(attempt: Draft['attempts'][number], index: number): DraftProblem[] {
  const { tried, failed } = attempt;
  if (!has(tried) && !has(failed)) return [];
  const at = `attempts.${index}`;
  const which = `attempt ${index + 1}`;
  return [
    ...checkText(`${at}.tried`, `In ${which}, what you tried`, 'one thing', tried, LONGEST.text),
    ...checkText(`${at}.failed`, `In ${which}, why it failed`, 'a sentence', failed, LONGEST.text),
  ];
}

function checkMeasure(measure: Draft['measures'][number], index: number): DraftProblem[] {
  const { name, before, after, unit } = measure;
  if (![name, before, after, unit].some(has)) return [];
  const at = `measures.${index}`;
  const which = `measure ${index + 1}`;
  const hint = 'what was counted';
  return [
    ...checkText(`${at}.name`, `In ${which}, the name`, hint, name, LONGEST.line),
    ...checkNumber(`${at}.before`, `In ${which}, before`, before),
    ...checkNumber(`${at}.after`, `In ${which}, after`, after),
    ...checkText(`${at}.unit`, `In ${which}, the unit`, 'such as % or days', unit, LONGEST.line),
  ];
}

function checkLines(field: 'lessons' | 'phrases', name: string, texts: string[]): DraftProblem[] {
  const long = texts.flatMap((text, index) => {
    const label = `The ${name} in line ${index + 1}`;
    return checkText(`${field}.${index}`, label, '', text, LONGEST.line, false);
  });
  return [...long, ...tooMany(field, field, texts.filter(has).length, MOST[field])];
}

function checkText(
  field: string,
  name: string,
  hint: string,
  text: string,
  most: number,
  needed = true,
): DraftProblem[] {
  const length = text.trim().length;
  if (needed && length === 0) return [{ field, message: `${name} is empty: write ${hint}.` }];
  if (length <= most) return [];
  const over = length - most;
  const letters = over === 1 ? 'one character' : `${over.toLocaleString('en-US')} characters`;
  const limit = most.toLocaleString('en-US');
  return [{ field, message: `${name} is ${letters} too long: it can have ${limit}.` }];
}

function checkNumber(field: string, name: string, text: string): DraftProblem[] {
  if (readNumber(text) !== null) return [];
  const message = `${name} must be a number, such as 16 or 3.5; the unit has its own box.`;
  return [{ field, message }];
}

function tooMany(field: string, name: string, count: number, most: number): DraftProblem[] {
  if (count <= most) return [];
  return [{ field, message: `There are ${count} ${name}; keep the ${most} that tell most.` }];
}

function choice(field: string, met: boolean, message: string): DraftProblem[] {
  return met ? [] : [{ field, message }];
}

function has(text: string): boolean {
  return text.trim() !== '';
}
