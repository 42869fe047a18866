export { isAdministrator as mayManageKeys } from '../policy.ts';
