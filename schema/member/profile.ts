import { z } from 'zod';
import {
  LeadershipRole,
  MainEhr,
  OrgType,
  Region,
  SizeBand,
} from '../../prisma/generated/client/enums.ts';
import { builder, DOORS } from '../builder.ts';

const subGraphs = DOORS;

export const OrgTypeEnum = builder.enumType('OrgType', {
  description: 'The kind of organisation.',
  subGraphs,
  values: {
    ACADEMIC_MEDICAL_CENTER: { description: 'A teaching hospital with a medical school.' },
    HEALTH_SYSTEM: { description: 'Several hospitals under one roof.' },
    COMMUNITY_HOSPITAL: { description: 'A general hospital of its own.' },
    CRITICAL_ACCESS_HOSPITAL: {
      description: 'A small rural hospital under the federal programme.',
    },
    CHILDRENS_HOSPITAL: { description: "A children's hospital." },
    MEDICAL_GROUP: { description: 'Clinics without a hospital.' },
  } satisfies Record<OrgType, object>,
});

export const SizeBandEnum = builder.enumType('SizeBand', {
  description: 'The size of the organisation, in bands that many share.',
  subGraphs,
  values: {
    SMALL: { description: 'Up to about 100 beds, or 50 clinicians.' },
    MEDIUM: { description: 'Up to about 400 beds, or 250 clinicians.' },
    LARGE: { description: 'Up to about 1,500 beds, or 1,000 clinicians.' },
    VERY_LARGE: { description: 'Larger.' },
  } satisfies Record<SizeBand, object>,
});

export const RegionEnum = builder.enumType('Region', {
  description: 'The four census regions of the United States.',
  subGraphs,
  values: {
    NORTHEAST: { description: 'Northeast.' },
    MIDWEST: { description: 'Midwest.' },
    SOUTH: { description: 'South.' },
    WEST: { description: 'West.' },
  } satisfies Record<Region, object>,
});

export const LeadershipRoleEnum = builder.enumType('LeadershipRole', {
  description: 'What somebody leads.',
  subGraphs,
  values: {
    CIO: { description: 'Chief information officer.' },
    CMIO: { description: 'Chief medical information officer.' },
    CISO: { description: 'Chief information security officer.' },
    CNIO: { description: 'Chief nursing information officer.' },
    CTO: { description: 'Chief technology officer.' },
    IT_DIRECTOR: { description: 'Director of information technology.' },
  } satisfies Record<LeadershipRole, object>,
});

export const MainEhrEnum = builder.enumType('MainEhr', {
  description: 'The electronic health record that most of the organisation works in.',
  subGraphs,
  values: {
    EPIC: { description: 'Epic.' },
    ORACLE_HEALTH: { description: 'Oracle Health, formerly Cerner.' },
    MEDITECH: { description: 'MEDITECH.' },
    ATHENAHEALTH: { description: 'athenahealth.' },
    OTHER: { description: 'Another one.' },
  } satisfies Record<MainEhr, object>,
});

/** A class of members, as coarse as its author wished: what is null was left out. */
export interface ProfileShape {
  readonly orgType: OrgType | null;
  readonly sizeBand: SizeBand | null;
  readonly region: Region | null;
  readonly leadershipRole: LeadershipRole | null;
  readonly mainEhr: MainEhr | null;
}

export const Profile = builder.objectRef<ProfileShape>('Profile').implement({
  description: 'The kind of member this is, as coarse as wished; what is null was left out.',
  subGraphs,
  fields: (t) => ({
    orgType: t.expose('orgType', {
      type: OrgTypeEnum,
      nullable: true,
      description: 'The kind of organisation.',
    }),
    sizeBand: t.expose('sizeBand', {
      type: SizeBandEnum,
      nullable: true,
      description: 'Its size.',
    }),
    region: t.expose('region', { type: RegionEnum, nullable: true, description: 'Its region.' }),
    leadershipRole: t.expose('leadershipRole', {
      type: LeadershipRoleEnum,
      nullable: true,
      description: 'What the member leads.',
    }),
    mainEhr: t.expose('mainEhr', {
      type: MainEhrEnum,
      nullable: true,
      description: 'The main electronic health record.',
    }),
  }),
});

/** The shape of a profile in a draft; absent parts become null. */
export const profileSchema = z.object({
  orgType: z.enum(OrgType).nullish().default(null),
  sizeBand: z.enum(SizeBand).nullish().default(null),
  region: z.enum(Region).nullish().default(null),
  leadershipRole: z.enum(LeadershipRole).nullish().default(null),
  mainEhr: z.enum(MainEhr).nullish().default(null),
});

export const ProfileInput = builder.inputType('ProfileInput', {
  description: 'How members will see the author: leave out what would narrow it too far.',
  subGraphs,
  fields: (t) => ({
    orgType: t.field({ type: OrgTypeEnum, description: 'The kind of organisation.' }),
    sizeBand: t.field({ type: SizeBandEnum, description: 'Its size.' }),
    region: t.field({ type: RegionEnum, description: 'Its region.' }),
    leadershipRole: t.field({ type: LeadershipRoleEnum, description: 'What the author leads.' }),
    mainEhr: t.field({ type: MainEhrEnum, description: 'The main electronic health record.' }),
  }),
});
