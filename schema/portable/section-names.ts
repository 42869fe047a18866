import { FIELDS, type Field } from './write-up.ts';

/**
 * Under which headings people write what a field holds, besides its name and the questions of the
 * composer: the words of other templates. Sections alone are read so; front matter and NDJSON are
 * for programs, which know the names.
 */
const HEADINGS: Partial<Record<Field, readonly string[]>> = {
  challenge: ['problem', 'problem statement', 'issue', 'what hurt'],
  context: ['setting', 'background', 'situation'],
  attempts: ['what we tried', 'what you tried', 'what you tried that failed', 'what did not work'],
  solution: ['what we did', 'what you did', 'what you did in the end', 'approach', 'what worked'],
  outcome: ['outcomes', 'results', 'what changed', 'impact'],
  result: ['did it work'],
  measures: ['measurements', 'metrics', 'numbers, before and after'],
  lessons: ['lesson', 'lessons learned', 'lessons learnt', 'what we learned', 'takeaways'],
  effort: ['how long did it take', 'duration'],
  phrases: ['search phrases', 'how would a colleague ask for this'],
};

/** The field that a section with this heading holds; null when it names none. */
export function sectionField(heading: string): Field | null {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s.?!:]+$/, '')
    .replace(/ +(\(optional\)|optional)$/, '')
    .replace(/^(the|our) +/, '');
  return FIELDS.find((field) => field === name || HEADINGS[field]?.includes(name)) ?? null;
}
