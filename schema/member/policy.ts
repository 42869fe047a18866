export { isAdministrator as mayManageMembers, isInPerson as maySignOut } from '../policy.ts';
