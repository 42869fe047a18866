import { Router } from 'express';
import { printSchema } from 'graphql';
import { signedInSchema } from '../../schema/index.ts';
import { referencePage } from './reference/page.ts';
import { REFERENCE_STYLE } from './reference/style.ts';

/** What the graph offers, to be read by people and by programs. It holds no member's data. */
export function reference(): Router {
  const router = Router();
  router.use(['/reference', '/reference.css', '/schema.graphql'], (_req, res, next) => {
    res.set('Cache-Control', 'no-cache');
    next();
  });
  const page = once(() => referencePage(signedInSchema));
  router.get('/reference', (_req, res) => void res.type('html').send(page()));
  router.get('/reference.css', (_req, res) => void res.type('css').send(REFERENCE_STYLE));
  const sdl = once(() => printSchema(signedInSchema));
  router.get('/schema.graphql', (_req, res) => void res.type('text').send(sdl()));
  return router;
}

/** Nobody who only starts the server should wait for a page. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
