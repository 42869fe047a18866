const UNREACHABLE = 'The server cannot be reached. The link still works; try again in a moment.';
const REFUSED = 'This link has been used or is too old. Ask for a new one.';
const KEPT = 'kindling-token';

/** Why a token did not lead in. */
export interface Failure {
  /** For the person. */
  readonly message: string;
  /** Whether the server refused the token for good, so that no further press helps. */
  readonly refused: boolean;
}

/**
 * Takes the token out of the page's fragment, and out of the address and the history at once. Until
 * it is used this tab alone keeps it, so that a reload does not lose it.
 */
export function takeToken(): string {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  window.history.replaceState(window.history.state, '', window.location.pathname);
  if (token) keep(token);
  return token || kept();
}

/** Gives the token to the server; answers with what went wrong, if anything did. */
export async function spendToken(endpoint: string, token: string): Promise<Failure | undefined> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
  if (!response || response.status >= 500) return { message: UNREACHABLE, refused: false };
  keep(null);
  if (response.ok) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  return { message: messageOf(answer) ?? REFUSED, refused: true };
}

function messageOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return undefined;
  return typeof answer.message === 'string' ? answer.message : undefined;
}

// By the page, for an invitation and a sign-in link are used in different places.
const key = () => `${KEPT} ${window.location.pathname}`;

function kept(): string {
  try {
    return sessionStorage.getItem(key()) ?? '';
  } catch {
    return '';
  }
}

function keep(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(key());
    else sessionStorage.setItem(key(), token);
  } catch {
    // A browser that forbids storage asks for the mail again after a reload.
  }
}
