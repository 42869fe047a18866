import { type FragmentOf, graphql, readFragment } from '../graphql/graphql.ts';
import {
  LEADERSHIP_ROLE_WORDS,
  MAIN_EHR_WORDS,
  ORG_TYPE_WORDS,
  REGION_WORDS,
  SIZE_BAND_WORDS,
} from '../lib/words.ts';

/** See {@link profileWords}. */
export const ProfileFragment = graphql(`
  fragment ProfileWords on Profile {
    orgType
    sizeBand
    region
    leadershipRole
    mainEhr
  }
`);

/** The class of members a write-up comes from, as far as it is told, part by part. */
export function profileWords(masked: FragmentOf<typeof ProfileFragment> | null): string[] {
  const profile = readFragment(ProfileFragment, masked);
  if (!profile) return [];
  const { orgType, sizeBand, region, leadershipRole, mainEhr } = profile;
  return [
    orgType && ORG_TYPE_WORDS[orgType],
    sizeBand && SIZE_BAND_WORDS[sizeBand],
    region && REGION_WORDS[region],
    leadershipRole && LEADERSHIP_ROLE_WORDS[leadershipRole],
    mainEhr && MAIN_EHR_WORDS[mainEhr],
  ].filter((part) => part !== null);
}

/** Those parts in one line, or the sentence for a write-up that tells none. */
export function profileLine(parts: readonly string[]): string {
  return parts.join(', ') || 'A member of this group, whose kind of organization is not told.';
}
