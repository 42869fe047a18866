import express from 'express';
import type { App } from '../app.ts';
import { securityHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import type { HttpApp } from './server.ts';

/** What a worker answers: whether it is alive and ready, and nothing else. */
export function createWorkerHttp({ readiness }: App): HttpApp {
  const web = express();
  web.disable('x-powered-by');
  web.use(securityHeaders, healthRoutes(readiness));
  web.use((_req, res) => {
    const message = 'A worker answers only /health and /ready; ask a process with the role api.';
    res.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
  });
  return { express: web, stop: async () => {} };
}
