/** How it ended; the words are the graph's. */
export const RESULTS = ['SOLVED', 'PARTLY', 'DID_NOT_WORK'] as const;

/** How long it took; the words are the graph's. */
export const EFFORTS = ['DAYS', 'WEEKS', 'MONTHS', 'YEAR_OR_MORE'] as const;

/** The five parts of a profile and what each may say. */
export const PROFILE = {
  orgType: [
    'ACADEMIC_MEDICAL_CENTER',
    'HEALTH_SYSTEM',
    'COMMUNITY_HOSPITAL',
    'CRITICAL_ACCESS_HOSPITAL',
    'CHILDRENS_HOSPITAL',
    'MEDICAL_GROUP',
  ],
  sizeBand: ['SMALL', 'MEDIUM', 'LARGE', 'VERY_LARGE'],
  region: ['NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST'],
  leadershipRole: ['CIO', 'CMIO', 'CISO', 'CNIO', 'CTO', 'IT_DIRECTOR'],
  mainEhr: ['EPIC', 'ORACLE_HEALTH', 'MEDITECH', 'ATHENAHEALTH', 'OTHER'],
} as const;

export interface PortableAttempt {
  readonly tried: string;
  readonly failed: string;
}

/** A value is null while its author has not given it. */
export interface PortableMeasure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: string;
}

export type PortableProfile = {
  readonly [Part in keyof typeof PROFILE]: (typeof PROFILE)[Part][number] | null;
};

/** A write-up as it travels between installations, files and the composer: every field of a draft. */
export interface PortableWriteUp {
  readonly title: string;
  readonly challenge: string;
  readonly context: string | null;
  readonly attempts: readonly PortableAttempt[];
  readonly solution: string;
  readonly outcome: string;
  readonly result: (typeof RESULTS)[number];
  readonly measures: readonly PortableMeasure[];
  readonly lessons: readonly string[];
  readonly effort: (typeof EFFORTS)[number];
  readonly phrases: readonly string[];
  /** Slugs. */
  readonly domains: readonly string[];
  /** Slugs. */
  readonly vendors: readonly string[];
  readonly profile: PortableProfile | null;
}

/** What an export tells besides; an import reads past it. */
export interface Released {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly revision: number;
}

export type Field = keyof PortableWriteUp;

/** Every field, in the order in which a person tells it. */
export const FIELDS = [
  'title',
  'challenge',
  'context',
  'attempts',
  'solution',
  'outcome',
  'result',
  'measures',
  'lessons',
  'effort',
  'phrases',
  'domains',
  'vendors',
  'profile',
] as const satisfies readonly Field[];

export const RELEASED_FIELDS = ['month', 'revision'] as const satisfies readonly (keyof Released)[];
