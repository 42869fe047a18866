export {
  isAdministrator as mayRelease,
  isInPerson as maySubmit,
  isReviewer as mayReview,
} from '../policy.ts';
