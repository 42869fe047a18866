import { type Request, type Response, Router } from 'express';
import type { Part, Readiness } from '../readiness.ts';

const EXCLUDABLE: Part = 'search';

/**
 * GET /health: the process is alive; it asks nothing else, since a restart mends nothing else.
 * GET /ready: 200, or 503 with the names of what is waited for. `?exclude=search` is for
 * whoever sends requests here: without the search engine one can still browse and publish.
 */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.use(['/health', '/ready'], (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_req, res) => void res.json({ ok: true }));
  router.get('/ready', (req, res) => tellReadiness(readiness, req, res));
  return router;
}

async function tellReadiness(readiness: Readiness, req: Request, res: Response): Promise<void> {
  const { exclude } = req.query;
  if (exclude !== undefined && exclude !== EXCLUDABLE) {
    const message = `exclude should be ${EXCLUDABLE}; nothing else can be left out.`;
    res.status(400).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    return;
  }
  const waiting = (await readiness.waitingFor()).filter((part) => part !== exclude);
  const ready = waiting.length === 0;
  res.status(ready ? 200 : 503).json({ ready, waiting });
}
