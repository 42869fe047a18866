/** What somebody may do in the group. */
export type Role = 'MEMBER' | 'REVIEWER' | 'ADMIN';

/** The roles, in words. */
export const ROLE_WORDS: Record<Role, string> = {
  MEMBER: 'Member',
  REVIEWER: 'Reviewer',
  ADMIN: 'Administrator',
};

/** What each role may do, to be read before it is given. */
export const ROLE_MEANS: Record<Role, string> = {
  MEMBER: 'They search, read and write up.',
  REVIEWER:
    'They also read what is submitted before it is published, without learning whose it is.',
  ADMIN: 'They also review, release, and manage members and keys.',
};

/** The roles as one can choose them. */
export const ROLES = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }));
