import { builder } from '../builder.ts';
import type { Budget } from '../context.ts';
import { isMember } from '../policy.ts';

const RateLimit = builder.objectRef<Budget>('RateLimit').implement({
  description: "The asker's budget; the same numbers stand in the headers of every answer.",
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'The cost that may be spent in one window.' }),
    cost: t.exposeInt('cost', { description: 'What this operation costs.' }),
    remaining: t.exposeInt('remaining', { description: 'What is left after it.' }),
    resetAfter: t.exposeInt('resetAfter', {
      description: 'Seconds until the whole limit is there again.',
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    description: 'What the asker may still ask for until the window ends.',
    authScopes: { may: isMember },
    resolve: (_root, _args, { budget }) => budget,
  }),
);
