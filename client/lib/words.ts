/** The words in which the graph's enum values are shown. */
export const RESULT_WORDS = {
  SOLVED: 'Solved',
  PARTLY: 'Partly solved',
  DID_NOT_WORK: 'Did not work',
} as const;

/** See {@link RESULT_WORDS}. */
export const EVIDENCE_WORDS = {
  REPORTED: 'Reported',
  MEASURED: 'Measured before and after',
} as const;

/** See {@link RESULT_WORDS}. */
export const EFFORT_WORDS = {
  DAYS: 'Days',
  WEEKS: 'Weeks',
  MONTHS: 'Months',
  YEAR_OR_MORE: 'A year or more',
} as const;

/** See {@link RESULT_WORDS}. */
export const ORG_TYPE_WORDS = {
  ACADEMIC_MEDICAL_CENTER: 'Academic medical center',
  HEALTH_SYSTEM: 'Health system',
  COMMUNITY_HOSPITAL: 'Community hospital',
  CRITICAL_ACCESS_HOSPITAL: 'Critical access hospital',
  CHILDRENS_HOSPITAL: 'Children’s hospital',
  MEDICAL_GROUP: 'Medical group',
} as const;

/** See {@link RESULT_WORDS}. */
export const SIZE_BAND_WORDS = {
  SMALL: 'small',
  MEDIUM: 'medium size',
  LARGE: 'large',
  VERY_LARGE: 'very large',
} as const;

/** See {@link RESULT_WORDS}. */
export const REGION_WORDS = {
  NORTHEAST: 'Northeast',
  MIDWEST: 'Midwest',
  SOUTH: 'South',
  WEST: 'West',
} as const;

/** See {@link RESULT_WORDS}. */
export const LEADERSHIP_ROLE_WORDS = {
  CIO: 'CIO',
  CMIO: 'CMIO',
  CISO: 'CISO',
  CNIO: 'CNIO',
  CTO: 'CTO',
  IT_DIRECTOR: 'IT director',
} as const;

/** See {@link RESULT_WORDS}. */
export const MAIN_EHR_WORDS = {
  EPIC: 'Epic',
  ORACLE_HEALTH: 'Oracle Health',
  MEDITECH: 'MEDITECH',
  ATHENAHEALTH: 'athenahealth',
  OTHER: 'another EHR',
} as const;

const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2025-07` as "July 2025"; anything else as it is. */
export function monthWords(value: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? month.format(new Date(`${value}-01`)) : value;
}

/** "1 write-up", "3 write-ups". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
