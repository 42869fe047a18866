export { isAdministrator as mayChangeVocabulary } from '../policy.ts';
