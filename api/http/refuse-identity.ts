import type { RequestHandler } from 'express';

/**
 * The anonymous door takes nothing that could say who is there. A careless client is
 * refused loudly, so that it is mended before it gives somebody away.
 */
export const refuseIdentity: RequestHandler = (req, res, next) => {
  const carried = identityIn(req.headers, req.originalUrl);
  if (!carried) return next();
  const message = `This door refuses a request with ${carried}; send it without.`;
  res.status(400).json({ errors: [{ message, extensions: { code: 'IDENTITY_REFUSED' } }] });
};

function identityIn(headers: Parameters<RequestHandler>[0]['headers'], url: string) {
  if (headers.cookie !== undefined) return 'a cookie';
  if (headers.authorization !== undefined) return 'an Authorization header';
  if (url.includes('?')) return 'a query string';
  return null;
}
