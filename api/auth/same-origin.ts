import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may come from one of our own pages. Without this, another site could
 * sign its visitor in as somebody else, who would then read what the visitor writes
 * (login CSRF). A browser sets Sec-Fetch-Site itself, so its word is enough; older ones
 * and plain http send only Origin; a program sends neither and is no victim. The same
 * order as Go's `http.CrossOriginProtection`.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === undefined || headers.origin === new URL(publicUrl).origin;
}
