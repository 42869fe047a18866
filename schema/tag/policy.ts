export { isMember as mayReadTags } from '../policy.ts';
