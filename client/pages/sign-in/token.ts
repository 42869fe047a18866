const UNREACHABLE = 'The server cannot be reached. The link still works; try again in a moment.';
const REFUSED = 'This link has been used or is too old. Ask for a new one.';

/** Takes the token out of the page's fragment, and out of the address and the history at once. */
export function takeToken(): string {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

/** Gives the token to the server; answers with what went wrong, in words, if anything did. */
export async function spendToken(endpoint: string, token: string): Promise<string | undefined> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
  if (!response || response.status >= 500) return UNREACHABLE;
  if (response.ok) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  return messageOf(answer) ?? REFUSED;
}

function messageOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return undefined;
  return typeof answer.message === 'string' ? answer.message : undefined;
}
