/** What the page calls each field; the draft's and the file's own names are for programs. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  challenge: 'The challenge',
  context: 'The setting',
  attempts: 'What you tried that failed',
  solution: 'What you did in the end',
  outcome: 'The outcome',
  result: 'Did it work',
  measures: 'Numbers, before and after',
  lessons: 'Lessons',
  effort: 'How long did it take',
  domains: 'Domains',
  vendors: 'Vendors',
  profile: 'How members will see you',
  phrases: 'Phrases',
};

const ROWS: Readonly<Record<string, string>> = {
  attempts: 'attempt',
  measures: 'measure',
  lessons: 'lesson',
  phrases: 'phrase',
};

const PARTS: Readonly<Record<string, string>> = {
  tried: 'What you tried',
  failed: 'Why it failed',
  name: 'What was counted',
  before: 'Before',
  after: 'After',
  unit: 'Unit',
  orgType: 'Kind of organization',
  leadershipRole: 'Your role',
};

/** `measures.0.after` as the page says it: "After in measure 1". What it has no name for stays. */
export function fieldLabel(path: string): string {
  const [field = '', ...within] = path.split('.');
  const whole = FIELDS[field];
  if (whole === undefined) return path;
  const [at, name = at] = within;
  const row = ROWS[field];
  const part = PARTS[name ?? ''];
  if (row === undefined || at === undefined) return part ?? whole;
  const place = `${row} ${Number(at) + 1}`;
  return part ? `${part} in ${place}` : `${place[0]?.toUpperCase()}${place.slice(1)}`;
}
