/** Quoted, as sentences of the list of changes name things. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** What differs between two lists of names, for a sentence; nothing when they are the same. */
export function listChange(
  what: string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  return [
    ...(added.length > 0 ? [`${what} added: ${named(added)}`] : []),
    ...(removed.length > 0 ? [`${what} removed: ${named(removed)}`] : []),
  ];
}

/** What became of the name, for a sentence. */
export function renaming(before: string, after: string): string[] {
  return before === after ? [] : [`renamed to ${quoted(after)}`];
}

/** Whether an entry went out of use or came back, for a sentence. */
export function retiring(before: boolean, after: boolean): string[] {
  if (before === after) return [];
  return [after ? 'retired' : 'taken back into use'];
}

/** The parts as one sentence about an entry; what no part says is still a change. */
export function sentenceOf(entry: string, parts: readonly string[]): string {
  return `Changed ${entry}: ${parts.length > 0 ? parts.join('; ') : 'its details'}.`;
}

const NAMED_AT_MOST = 5;

function named(names: readonly string[]): string {
  const first = names.slice(0, NAMED_AT_MOST).map(quoted).join(', ');
  return names.length > NAMED_AT_MOST ? `${first} and ${names.length - NAMED_AT_MOST} more` : first;
}
