import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from '../../schema/context.ts';

/** A hundred of the largest operations; a person who types without a pause stays below. */
const LIMIT = 600_000;
const WINDOW_SECONDS = 60;

/** The policy in a header's words. */
export const POLICY = { limit: LIMIT, windowSeconds: WINDOW_SECONDS } as const;

/** What stands in a context before its operation is counted, and where nothing is counted. */
export const UNSPENT: Budget = { limit: LIMIT, cost: 0, remaining: LIMIT, resetAfter: 0 };

/** A budget after an operation was counted, or why it was not. */
export interface Charge extends Budget {
  /** Whether the budget did not reach; what is refused costs nothing. */
  readonly refused: boolean;
}

/** Takes an operation's cost from a member's budget. */
export type Charging = (memberId: string, cost: number) => Promise<Charge>;

/**
 * Counts in this process alone, for a minute. A member is held only as an HMAC under a secret of
 * the process, so that a memory dump names nobody.
 */
export function createBudgets(): Charging {
  const limiter = new RateLimiterMemory({ points: LIMIT, duration: WINDOW_SECONDS });
  const secret = randomBytes(32);
  return async (memberId, cost) => {
    const name = createHmac('sha256', secret).update(memberId).digest('base64');
    try {
      return { ...budgetOf(await limiter.consume(name, cost), cost), refused: false };
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      return { ...budgetOf(await limiter.reward(name, cost), cost), refused: true };
    }
  };
}

function budgetOf({ remainingPoints, msBeforeNext }: RateLimiterRes, cost: number): Budget {
  const resetAfter = Math.ceil(msBeforeNext / 1_000);
  return { limit: LIMIT, cost, remaining: remainingPoints, resetAfter };
}
