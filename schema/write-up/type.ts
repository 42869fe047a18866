import { builder, DOORS } from '../builder.ts';
import { Profile } from '../member/profile.ts';
import { openNode } from '../node.ts';
import { Attempt, MeasureType, WriteUpContent } from './content.ts';
import { type Evidence, EvidenceEnum } from './enums.ts';
import { mayReadWriteUps } from './policy.ts';

openNode('WriteUp', mayReadWriteUps);

export const WriteUp = builder.prismaNode('WriteUp', {
  id: { field: 'id' },
  nullable: true,
  description: 'A challenge and how it was met, by a member whom nobody can name.',
  interfaces: [WriteUpContent],
  subGraphs: DOORS,
  fields: (t) => ({
    attempts: t.field({
      type: [Attempt],
      description: 'What was tried before and failed, in order.',
      select: { attempts: { orderBy: { position: 'asc' } } },
      resolve: ({ attempts }) => attempts,
    }),
    measures: t.field({
      type: [MeasureType],
      description: 'What was measured before and after, in order.',
      select: { measures: { orderBy: { position: 'asc' } } },
      resolve: ({ measures }) => measures,
    }),
    domains: t.relation('domains', {
      description: 'The domains it belongs to, by name.',
      query: { orderBy: { name: 'asc' } },
    }),
    vendors: t.relation('vendors', {
      description: 'The vendors it is about, by name.',
      query: { orderBy: { name: 'asc' } },
    }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: 'The class of members it comes from; null when its author gave none.',
      complexity: { field: 1, multiplier: 0 },
      resolve: (writeUp) => (hasProfile(writeUp) ? writeUp : null),
    }),
    month: t.exposeString('month', { description: 'The month of its release, as `YYYY-MM`.' }),
    revision: t.exposeInt('revision', { description: '1, and one more for each revision.' }),
    evidence: t.field({
      type: EvidenceEnum,
      description: 'How much stands behind it.',
      select: { measures: { orderBy: { position: 'asc' } } },
      resolve: ({ measures }) => evidenceOf(measures),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether this is demo data.' }),
  }),
});

/** The level a write-up has earned. */
export function evidenceOf(measures: readonly unknown[]): Evidence {
  return measures.length > 0 ? 'MEASURED' : 'REPORTED';
}

const PARTS = ['orgType', 'sizeBand', 'region', 'leadershipRole', 'mainEhr'] as const;

function hasProfile(profile: Readonly<Record<(typeof PARTS)[number], unknown>>): boolean {
  return PARTS.some((part) => profile[part] !== null);
}
