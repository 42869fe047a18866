import type { RequestHandler } from 'express';

const SENTENCE = 'Send a POST with "Content-Type: application/json" and {"query": "..."}.';

/**
 * Takes operations in one form alone. A form on another site cannot send it, which Apollo checks as
 * well; whoever wrote a program is told here what is missing.
 */
export const refuseOtherForms: RequestHandler = (req, res, next) => {
  const isPost = req.method === 'POST';
  if (isPost && req.is('application/json')) return next();
  if (!isPost) res.set('Allow', 'POST');
  const errors = [{ message: SENTENCE, extensions: { code: 'BAD_REQUEST' } }];
  res.status(isPost ? 400 : 405).json({ errors });
};
