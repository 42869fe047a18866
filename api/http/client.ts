import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const FOLDER = resolve('dist/client');
const A_YEAR = '365d';

/** The built client: hashed files for ever, and its one page for every address that is a page. */
export function builtClient(): Router {
  const router = Router();
  const page = resolve(FOLDER, 'index.html');
  router.use(
    '/assets',
    express.static(resolve(FOLDER, 'assets'), { immutable: true, maxAge: A_YEAR }),
  );
  router.use('/assets', (_req, res) => void res.sendStatus(404));
  router.use(express.static(FOLDER, { index: false, maxAge: '1h' }));
  router.get('/{*path}', sendPage(page));
  return router;
}

function sendPage(page: string): RequestHandler {
  return (_req, res) => {
    res.set('Cache-Control', 'no-cache');
    if (existsSync(page)) return void res.sendFile(page);
    res.status(404).type('text').send('The client is not built; run "npm start".');
  };
}
