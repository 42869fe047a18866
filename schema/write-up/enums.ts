import type { Effort, Result } from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';

export const ResultEnum = builder.enumType('Result', {
  description: 'How it ended. Failures count: they save the next one the detour.',
  subGraphs: DOORS,
  values: {
    SOLVED: { description: 'The challenge is behind them.' },
    PARTLY: { description: 'Better, and not done.' },
    DID_NOT_WORK: { description: 'It failed, and here is why.' },
  } satisfies Record<Result, object>,
});

export const EffortEnum = builder.enumType('Effort', {
  description: 'The calendar time from the first step until it held.',
  subGraphs: DOORS,
  values: {
    DAYS: { description: 'Days.' },
    WEEKS: { description: 'Weeks.' },
    MONTHS: { description: 'Months.' },
    YEAR_OR_MORE: { description: 'A year or more.' },
  } satisfies Record<Effort, object>,
});

/** How much stands behind a write-up; derived, never stored. */
export type Evidence = 'REPORTED' | 'MEASURED';

export const EvidenceEnum = builder.enumType('Evidence', {
  description: 'How much stands behind a write-up.',
  subGraphs: DOORS,
  values: {
    REPORTED: { description: 'Its author says so.' },
    MEASURED: { description: 'It gives at least one measure before and after.' },
  } satisfies Record<Evidence, object>,
});
