export { isMember as mayReadWriteUps } from '../policy.ts';
