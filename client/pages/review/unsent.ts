/** What a reviewer can be in the middle of writing. */
export type UnsentKind = 'CHANGES' | 'DECLINE' | 'REPLY';

// In the page's memory alone: what is said to an author lies in no store of this browser.
const texts = new Map<string, string>();

/** What was begun for a submission and not sent; undefined when nothing was. */
export function unsentText(id: string, kind: UnsentKind): string | undefined {
  return texts.get(name(id, kind));
}

/** Keeps what is being written, for as long as the page lives. */
export function keepUnsent(id: string, kind: UnsentKind, text: string): void {
  texts.set(name(id, kind), text);
}

/** Forgets it, as when it was sent. */
export function forgetUnsent(id: string, kind: UnsentKind): void {
  texts.delete(name(id, kind));
}

function name(id: string, kind: UnsentKind): string {
  return `${kind}:${id}`;
}
