import { createHmac, randomBytes } from 'node:crypto';

/** How often something may happen: for one key, and for all keys together. */
interface RateLimitOptions {
  readonly windowMs: number;
  readonly perKey: number;
  readonly total: number;
  readonly clock: () => Date;
}

/**
 * Counts in this process alone, in fixed windows. Several processes allow a multiple;
 * that is still few mails. Keys are held only as an HMAC under a secret of the window,
 * so that a memory dump names nobody.
 *
 * @returns whether one more is allowed for the key
 */
export function createRateLimit(options: RateLimitOptions): (key: string) => boolean {
  let window = openWindow(options);
  return (key) => {
    if (options.clock().getTime() >= window.endsAt) window = openWindow(options);
    const name = createHmac('sha256', window.salt).update(key).digest('base64');
    const used = window.counts.get(name) ?? 0;
    if (used >= options.perKey || window.total >= options.total) return false;
    window.counts.set(name, used + 1);
    window.total += 1;
    return true;
  };
}

function openWindow({ windowMs, clock }: RateLimitOptions) {
  return {
    endsAt: clock().getTime() + windowMs,
    salt: randomBytes(32),
    counts: new Map<string, number>(),
    total: 0,
  };
}
